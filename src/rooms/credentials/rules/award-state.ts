import type { AwardRecord } from '../../../standards/award.ts';

export const awardStates = ['valid', 'suspended', 'revoked', 'expired', 'replaced'] as const;
export type AwardState = (typeof awardStates)[number];

/** What an award's state follows from. `expiresAt`: an end that was set after it was issued. */
export type AwardStanding = {
  record: Pick<AwardRecord, 'validUntil'>;
  revokedAt: Date | null;
  replacedBy?: string | null;
  suspendedAt?: Date | null;
  expiresAt?: Date | null;
};

/** How an award stands at `now`, as its institution knows it. */
export function awardState(award: AwardStanding, now: Date): AwardState {
  if (award.revokedAt) return award.replacedBy ? 'replaced' : 'revoked';
  const end = endOf(award);
  if (end && end <= now) return 'expired';
  return award.suspendedAt ? 'suspended' : 'valid';
}

/** When an award comes to its end: the earlier of what stands in it and what was set later. */
export function endOf({ record: { validUntil }, expiresAt }: AwardStanding): Date | null {
  const written = validUntil === undefined ? null : new Date(validUntil);
  if (!written || !expiresAt) return written ?? expiresAt ?? null;
  return written < expiresAt ? written : expiresAt;
}

export const statusChanges = ['suspend', 'resume', 'expire', 'replace', 'renew', 'revoke'] as const;
export type StatusChange = (typeof statusChanges)[number];

const from: Record<StatusChange, readonly AwardState[]> = {
  suspend: ['valid'],
  resume: ['suspended'],
  expire: ['valid', 'suspended'],
  replace: ['valid', 'suspended', 'expired'],
  renew: ['valid', 'expired'],
  revoke: ['valid', 'suspended', 'expired'],
};

/** Whether an award in a state can be changed so. What was revoked or replaced stays so for good. */
export function allowsChange(state: AwardState, change: StatusChange): boolean {
  return from[change].includes(state);
}
