import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { action, type Outside, type Work } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { makeKey } from '../making.ts';
import { whyNotConfirm, whyNotWithdraw } from '../rules/requests.ts';
import { findKey, insertKey, lockKeys, markCompromised, type NewKey, stopKey } from '../store/keys.ts';
import { endRequest, findMaterial, type KeyRequest, lockRequest } from '../store/requests.ts';

const input = z.object({ institution: z.string().max(20), request: z.uuid() });

/**
 * Does what somebody else has asked for. The key that is made takes the place of the one in use.
 * @throws Refusal 'issuers/request-over', 'issuers/asker-does-not-confirm', 'issuers/only-a-person-confirms' (an API key)
 */
export const confirmRequest = action({
  name: 'issuers.confirm-request',
  input,
  async before(outside, { institution, request: id }) {
    const request = await readRequest(outside, institution, id);
    mustBeRight(whyNotConfirm(request, outside.actor, outside.now));
    const { kind, key, details } = request;
    if (kind !== 'create' && !details.replace) return null;
    const { purpose, algorithm, provider = 'local' } = details;
    const order = { institution, purpose, algorithm, provider, now: outside.now };
    return makeKey(outside.platform, order, kind === 'create' ? key : undefined);
  },
  async run(work, { institution, request: id }, made) {
    const { tx, actor, now } = work;
    await lockKeys(tx, institution);
    const request = await lockRequest(tx, institution, id);
    if (!request) throw notFound();
    mustBeRight(whyNotConfirm(request, actor, now));
    await carryOut(work, institution, request, made);
    await endRequest(tx, institution, id, { state: 'confirmed', by: actor.person, at: now });
    const { kind, key, details } = request;
    return {
      result: { id, key, kind },
      subject: `issuer-key:${key}`,
      fields: [kind],
      payload: { request: id, kind, key, ...(details.since && { since: details.since }) },
    };
  },
});

async function carryOut(work: Work, institution: string, request: KeyRequest, made: NewKey | null) {
  const { tx, now } = work;
  const { kind, key, details, reason } = request;
  if (kind === 'import') await insertKey(tx, institution, await waitingKey(work, institution, request));
  else if (kind !== 'create') {
    await mustStillBe(work, institution, key);
    await stopKey(tx, institution, key, { at: now, reason: reason ?? '' });
  }
  if (kind === 'compromise' && details.since)
    await markCompromised(tx, institution, key, new Date(details.since));
  if (made) await insertKey(tx, institution, made);
}

async function mustStillBe({ tx }: Work, institution: string, key: Id): Promise<void> {
  if (!(await findKey(tx, institution, key))) throw notFound();
}

async function waitingKey({ tx, now }: Work, institution: string, request: KeyRequest): Promise<NewKey> {
  const material = await findMaterial(tx, institution, request.id);
  if (!material) throw new Refusal('issuers/request-over', 409);
  const { provider, handle, spki, certificates, certificateExpiresAt } = material;
  const { purpose, algorithm } = request.details;
  return {
    id: request.key,
    purpose,
    algorithm,
    provider,
    spki,
    publicKey: null,
    sealedPrivateKey: handle,
    certificates,
    certificateExpiresAt: new Date(certificateExpiresAt),
    createdAt: now,
  };
}

/** Whoever has asked takes it back. What was uploaded for it is forgotten. */
export const withdrawRequest = action({
  name: 'issuers.withdraw-request',
  input,
  async run({ tx, actor, now }, { institution, request: id }) {
    const request = await lockRequest(tx, institution, id);
    if (!request) throw notFound();
    mustBeRight(whyNotWithdraw(request, actor, now));
    await endRequest(tx, institution, id, { state: 'withdrawn', by: actor.person, at: now });
    return { result: { id }, subject: `key-request:${id}`, fields: ['state'] };
  },
});

function mustBeRight(why: string | undefined): void {
  if (why) throw new Refusal(why, why === 'issuers/request-over' ? 409 : 403);
}

async function readRequest({ platform }: Outside, institution: string, id: Id): Promise<KeyRequest> {
  const acting = { person: null, institutions: [institution] };
  const found = await inTransaction(platform.database, acting, (tx) => lockRequest(tx, institution, id));
  if (!found) throw notFound();
  return found;
}
