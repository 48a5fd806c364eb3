import type { Actor } from '../../platform/actor.ts';
import { keyUrl } from '../../standards/did/index.ts';
import { isSelfSigned } from './certificates/checked-seal.ts';
import { certificateState, keyState } from './rules/key-state.ts';
import { whyNotConfirm, whyNotWithdraw } from './rules/requests.ts';
import { certificatesOf } from './signing.ts';
import type { IssuerKey, NewKey } from './store/keys.ts';
import type { KeyRequest } from './store/requests.ts';

type Shown = Omit<NewKey, 'sealedPrivateKey'> & Pick<IssuerKey, 'fragment'> & Partial<IssuerKey>;

/** A key as everybody may see it. */
export function keyView(did: string, key: Shown, now: Date) {
  const { id, algorithm, purpose, createdAt } = key;
  const dates = {
    retiredAt: key.retiredAt ?? null,
    stoppedAt: key.stoppedAt ?? null,
    compromisedSince: key.compromisedSince ?? null,
  };
  return {
    id,
    name: key.fragment,
    url: keyUrl(did, key.fragment),
    algorithm,
    purpose,
    provider: key.provider ?? 'local',
    publicKey: key.publicKey ?? key.spki ?? '',
    state: keyState(dates),
    createdAt,
    ...dates,
    stoppedReason: key.stoppedReason ?? null,
    certificate: certificateView(key, now),
  };
}

export type KeyView = ReturnType<typeof keyView>;

function certificateView(key: Shown, now: Date) {
  const certificates = certificatesOf({ certificates: key.certificates ?? null });
  const [own] = certificates;
  if (!own) return null;
  const { subject, issuer, notAfter } = own;
  return {
    subject: subject.commonName ?? subject.organizationName ?? '',
    issuer: issuer.commonName ?? issuer.organizationName ?? '',
    expiresAt: notAfter,
    state: certificateState(notAfter, now),
    selfSigned: isSelfSigned(own),
    count: certificates.length,
  };
}

/** A request with what the reader may do with it. */
export function requestView(
  request: KeyRequest,
  keys: readonly Pick<IssuerKey, 'id' | 'fragment'>[],
  actor: Actor,
  now: Date,
) {
  const { askedBy, ...shown } = request;
  return {
    ...shown,
    keyName: keys.find(({ id }) => id === request.key)?.fragment ?? null,
    mayConfirm: whyNotConfirm(request, actor, now) === undefined,
    mayWithdraw: whyNotWithdraw(request, actor, now) === undefined,
    isOwn: actor.person !== null && actor.person === askedBy,
  };
}

export type RequestView = ReturnType<typeof requestView>;
