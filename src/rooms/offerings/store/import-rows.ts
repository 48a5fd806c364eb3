import { type Id, newId } from '../../../base/ids.ts';
import { json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { judge } from '../rules/judge.ts';
import { titleKey } from '../rules/sort-key.ts';
import { type ImportedRow, upsertImported, type WrittenBy } from './imported.ts';

/** What became of one row. `settled`: people are deciding on the offering or have decided; it stays as it is. */
export type RowOutcome = {
  id: Id;
  row: ImportedRow;
  outcome: 'created' | 'updated' | 'unchanged' | 'settled';
};

type Known = { id: Id; key: string; rowSha256: string | null; settled: boolean };

/**
 * Writes the rows of one institution: the new ones in two statements, however many they are, since an import brings
 * tens of thousands; changed ones one by one. Doing it twice does it once.
 */
export async function writeImported(
  tx: Tx,
  institution: string,
  imported: readonly ImportedRow[],
  by: WrittenBy,
): Promise<RowOutcome[]> {
  const keys = imported.map(({ sourceKey }) => sourceKey);
  const known = new Map((await findKnown(tx, institution, keys)).map((one) => [one.key, one]));
  const outcomes: RowOutcome[] = [];
  for (const row of imported) {
    const there = known.get(row.sourceKey);
    if (!there) continue;
    if (there.settled && there.rowSha256 !== row.rowSha256)
      outcomes.push({ id: there.id, row, outcome: 'settled' });
    else outcomes.push({ row, ...(await upsertImported(tx, row, by)) });
  }
  const fresh = imported
    .filter(({ sourceKey }) => !known.has(sourceKey))
    .map((row) => ({ id: newId(), row }));
  if (fresh.length > 0) await insertAll(tx, institution, fresh, by);
  return [...outcomes, ...fresh.map(({ id, row }) => ({ id, row, outcome: 'created' as const }))];
}

function findKnown(tx: Tx, institution: string, keys: readonly string[]): Promise<Known[]> {
  return rows(
    tx,
    sql<Known>`select id, source_key as key, row_sha256 as "rowSha256", state in ('review', 'approved', 'ended', 'withdrawn') as settled
      from offerings where institution_id = ${institution} and source_key = any(${[...keys]}::text[])`,
  );
}

async function insertAll(
  tx: Tx,
  institution: string,
  fresh: readonly { id: Id; row: ImportedRow }[],
  by: WrittenBy,
): Promise<void> {
  const { author, now, frameworks } = by;
  const values = fresh.map(({ id, row: { document, sourceKey, rowSha256, source = null } }) => {
    const { verdict, undecided, by } = judge(document, true, frameworks);
    const ects = document.ects ?? null;
    return {
      id,
      document,
      sourceKey,
      rowSha256,
      source,
      titleKey: titleKey(document.title),
      ects,
      verdict,
      undecided,
      by,
    };
  });
  await sql`insert into offerings (institution_id, id, document, imported, source_key, row_sha256, imported_document,
      source, refreshed_at, title_key, ects, verdict, undecided, judged_by, created_by, created_at, updated_at)
    select ${institution}, (r ->> 'id')::uuid, r -> 'document', true, r ->> 'sourceKey', r ->> 'rowSha256', r -> 'document',
      nullif(r -> 'source', 'null'::jsonb), ${now}::timestamptz, r ->> 'titleKey', (r ->> 'ects')::numeric, r ->> 'verdict', (r ->> 'undecided')::boolean, r ->> 'by',
      ${author}::uuid, ${now}::timestamptz, ${now}::timestamptz
    from jsonb_array_elements(${json(values)}) as r`.execute(tx);
  const ids = fresh.map(({ id }) => id);
  await sql`insert into offering_revisions (institution_id, offering_id, revision, document, author, imported, at)
    select institution_id, id, 1, document, ${author}::uuid, true, ${now}::timestamptz
    from offerings where institution_id = ${institution} and id = any(${ids}::uuid[])`.execute(tx);
}
