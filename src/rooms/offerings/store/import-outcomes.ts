import type { Id } from '../../../base/ids.ts';
import { changed, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { RowOutcome } from './import-rows.ts';

/** Keeps which offerings a run wrote, so that a file can be made of them for the source. */
export async function insertOutcomes(
  tx: Tx,
  { institution, run, now }: { institution: string; run: Id; now: Date },
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const written = outcomes
    .filter(({ outcome }) => outcome === 'created' || outcome === 'updated')
    .map(({ id, outcome }) => ({ id, outcome }));
  if (written.length === 0) return;
  await sql`insert into import_outcomes (institution_id, run_id, offering_id, outcome, at)
    select ${institution}, ${run}::uuid, (r ->> 'id')::uuid, r ->> 'outcome', ${now}::timestamptz
    from jsonb_array_elements(${json(written)}) as r on conflict do nothing`.execute(tx);
}

/** @returns how many were removed */
export function deleteOutcomesBefore(tx: Tx, before: Date): Promise<number> {
  return changed(tx, sql`delete from import_outcomes where at < ${before}`);
}
