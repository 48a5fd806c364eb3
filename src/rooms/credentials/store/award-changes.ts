import type { Id } from '../../../base/ids.ts';
import { changed, sql, type Tx } from '../../../platform/database/index.ts';

/** Which award; each change answers whether it stood so that it could be changed. */
type Which = { institution: string; id: Id };

const one = async (tx: Tx, query: ReturnType<typeof sql>) => (await changed(tx, query)) === 1;

export function markSuspended(
  tx: Tx,
  { institution, id }: Which,
  { at, reason }: { at: Date; reason: string },
): Promise<boolean> {
  return one(
    tx,
    sql`update awards set suspended_at = ${at}, suspended_reason = ${reason}
      where institution_id = ${institution} and id = ${id} and revoked_at is null and suspended_at is null`,
  );
}

export function markResumed(tx: Tx, { institution, id }: Which): Promise<boolean> {
  return one(
    tx,
    sql`update awards set suspended_at = null, suspended_reason = null
      where institution_id = ${institution} and id = ${id} and revoked_at is null and suspended_at is not null`,
  );
}

export function setEnd(tx: Tx, { institution, id }: Which, end: Date): Promise<boolean> {
  return one(
    tx,
    sql`update awards set expired_at = ${end} where institution_id = ${institution} and id = ${id} and revoked_at is null`,
  );
}

/** The award gives its place to a corrected one, together with the claim of who has no account yet. */
export async function markReplaced(
  tx: Tx,
  { institution, id }: Which,
  { at, reason, by }: { at: Date; reason: string; by: Id },
): Promise<boolean> {
  const marked = await one(
    tx,
    sql`update awards set revoked_at = ${at}, revoked_reason = ${reason}, replaced_by = ${by}
      where institution_id = ${institution} and id = ${id} and revoked_at is null`,
  );
  if (marked)
    await sql`update award_claims set award_id = ${by} where institution_id = ${institution} and award_id = ${id}`.execute(
      tx,
    );
  return marked;
}

/** Whether credits were given for it, as its record says from now on. */
export async function updateCreditsGiven(
  tx: Tx,
  { institution, id }: Which,
  isGiven: boolean,
): Promise<void> {
  const record = isGiven ? sql`record - 'creditsGiven'` : sql`record || '{"creditsGiven": false}'::jsonb`;
  await sql`update awards set record = ${record} where institution_id = ${institution} and id = ${id}`.execute(
    tx,
  );
}
