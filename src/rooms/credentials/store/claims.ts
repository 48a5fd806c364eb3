import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, sql, type Tx } from '../../../platform/database/index.ts';

/** An award that waits for who has no account, or did. */
export type Claim = { institution: string; award: Id; expiresAt: Date; claimedAt: Date | null };

/** @param tokenHash as `claimHash` */
export function findClaim(tx: Tx, tokenHash: string): Promise<Claim | undefined> {
  return firstRow(
    tx,
    sql<Claim>`select institution_id as institution, award_id as award, expires_at as "expiresAt", claimed_at as "claimedAt"
      from award_claims where token_hash = ${tokenHash}`,
  );
}

/** False where somebody was quicker. */
export async function closeClaim(
  tx: Tx,
  { institution, award }: Pick<Claim, 'institution' | 'award'>,
  by: Id,
  now: Date,
): Promise<boolean> {
  const closed = await changed(
    tx,
    sql`update award_claims set claimed_at = ${now}, claimed_by = ${by}, email = null
      where institution_id = ${institution} and award_id = ${award} and claimed_at is null`,
  );
  return closed === 1;
}

/** Forgets the addresses of claims that have run out; answers of how many. */
export function forgetClaimants(tx: Tx, now: Date): Promise<number> {
  return changed(
    tx,
    sql`update award_claims set email = null where email is not null and expires_at < ${now}`,
  );
}
