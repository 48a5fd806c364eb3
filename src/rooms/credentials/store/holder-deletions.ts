import type { Id } from '../../../base/ids.ts';
import { changed, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { AwardRecord } from '../../../standards/award.ts';

/** Takes an award out of its holder's own credentials. */
export async function insertDeletion(
  tx: Tx,
  { institution, award, holder, at }: { institution: string; award: Id; holder: Id; at: Date },
): Promise<void> {
  await sql`insert into holder_deletions (institution_id, award_id, holder_id, deleted_at)
    values (${institution}, ${award}, ${holder}, ${at}) on conflict do nothing`.execute(tx);
}

/** Puts it back among them; false where it was not deleted. */
export async function removeDeletion(tx: Tx, holder: Id, award: Id): Promise<boolean> {
  const query = sql`delete from holder_deletions where holder_id = ${holder} and award_id = ${award}`;
  return (await changed(tx, query)) === 1;
}

export type Deletion = { award: Id; record: AwardRecord; deletedAt: Date };

/** What a person has deleted, the latest first. */
export function listDeletions(tx: Tx, holder: Id): Promise<Deletion[]> {
  return rows(
    tx,
    sql<Deletion>`select a.id as award, a.record, d.deleted_at as "deletedAt" from holder_deletions d
      join awards a on a.institution_id = d.institution_id and a.id = d.award_id
      where d.holder_id = ${holder} order by d.deleted_at desc, a.id`,
  );
}
