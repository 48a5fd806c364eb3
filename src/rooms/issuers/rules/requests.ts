import type { Algorithm } from '../../../standards/keys.ts';
import type { KeyPurpose } from './key-kind.ts';

/** What is done with the keys by two people: one asks, another one confirms. */
export const keyRequestKinds = ['create', 'import', 'stop', 'compromise'] as const;
export type KeyRequestKind = (typeof keyRequestKinds)[number];

/** What is asked for in full; `since` is an ISO date-time, `replace`: a new key of the kind takes its place at once. */
export type KeyRequestDetails = {
  purpose: KeyPurpose;
  algorithm: Algorithm;
  provider?: string;
  since?: string;
  replace?: boolean;
  /** Whom the certificate of an imported seal names. */
  subject?: string;
};

/** So long a request waits for its second person. */
export const REQUEST_DAYS = 7;

/** Who acts: a person, or an API key, which stands for nobody. */
export type Asker = { person: string | null; via: 'session' | 'api-key' | 'program' | 'nobody' };
type Waiting = { state: string; askedBy: string | null; expiresAt: Date };

/** Why somebody may not confirm; undefined: she may. The program itself needs no second one. */
export function whyNotConfirm(request: Waiting, by: Asker, now: Date): string | undefined {
  const why = whyOver(request, now);
  if (why || by.via === 'program') return why;
  if (by.via !== 'session' || by.person === null) return 'issuers/only-a-person-confirms';
  return by.person === request.askedBy ? 'issuers/asker-does-not-confirm' : undefined;
}

/** Why somebody may not withdraw; undefined: she may. */
export function whyNotWithdraw(request: Waiting, by: Asker, now: Date): string | undefined {
  const why = whyOver(request, now);
  if (why || by.via === 'program') return why;
  return by.person === null || by.person !== request.askedBy ? 'issuers/only-asker-withdraws' : undefined;
}

function whyOver({ state, expiresAt }: Waiting, now: Date): string | undefined {
  return state !== 'waiting' || expiresAt <= now ? 'issuers/request-over' : undefined;
}
