import type { AwardRecord } from '../../../standards/award.ts';

export type AwardState = 'valid' | 'revoked' | 'expired';

/** How an award stands at `now`, as its institution knows it. */
export function awardState(
  award: { record: Pick<AwardRecord, 'validUntil'>; revokedAt: Date | null },
  now: Date,
): AwardState {
  if (award.revokedAt) return 'revoked';
  const { validUntil } = award.record;
  return validUntil && new Date(validUntil) <= now ? 'expired' : 'valid';
}
