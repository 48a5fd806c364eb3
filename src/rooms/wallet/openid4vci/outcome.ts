import type { Change, Unchanged } from '../../../platform/actions/index.ts';
import { WalletError, type WalletErrorCode } from '../../../standards/openid4vci/index.ts';

/**
 * What a wallet's request came to. A refusal is answered and not thrown where something has to stay in the database
 * all the same: a wrong transaction code counts.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; code: WalletErrorCode; description: string };

export const refused = (code: WalletErrorCode, description: string) =>
  ({ ok: false, code, description }) as const;

/** Somebody sends again what somebody has sent (RFC 9449 §11.1). */
export const proofUsed = refused('invalid_dpop_proof', 'the proof has been used');

/** @throws WalletError where the outcome is a refusal */
export function valueIn<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new WalletError(outcome.code, outcome.description);
}

/** What an action answers that may have been refused. */
export type Answered<T> = Change<Outcome<T>> | Unchanged<Outcome<T>>;
