import type { Id } from '../../../base/ids.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { CompiledFramework, OfferingDocument } from '../../framework/index.ts';
import { changedKeys } from '../rules/changed-keys.ts';
import type { ImportSource } from '../rules/import/import-source.ts';
import { mergeImport } from '../rules/import/merge-import.ts';
import { judge } from '../rules/judge.ts';
import type { MasterSettings } from '../rules/masters.ts';
import { insertOffering, lockOffering, saveRevision } from './offerings.ts';

/** One row of an imported list, as `planner` took it. */
export type ImportedRow = {
  institution: string;
  sourceKey: string;
  rowSha256: string;
  document: OfferingDocument;
  /** Where it comes from; older lists do not say. */
  source?: ImportSource;
};

export type ImportOutcome = { id: Id; outcome: 'created' | 'updated' | 'unchanged' };

/** In whose name and when rows are written, and what the offerings are judged against. */
export type WrittenBy = {
  author: Id | null;
  now: Date;
  frameworks: readonly CompiledFramework[];
  masters?: MasterSettings;
};

/** What earlier imports of an institution wrote: source key → fingerprint of the row, null where it is to be written anew. */
export async function existingImports(tx: Tx, institution: string): Promise<Map<string, string | null>> {
  const found = await rows(
    tx,
    sql<{ key: string; sha256: string | null }>`select source_key as key, row_sha256 as sha256 from offerings
      where institution_id = ${institution} and source_key is not null`,
  );
  return new Map(found.map(({ key, sha256 }) => [key, sha256]));
}

/**
 * Adds the offering of an imported row, or brings a changed row into the one that is there: what people have written
 * since stays, unless the file says something new in that very part. Doing it twice does it once.
 * A changed offering is a draft again; what is published stays in the catalogue.
 */
export async function upsertImported(tx: Tx, row: ImportedRow, by: WrittenBy): Promise<ImportOutcome> {
  const { institution, sourceKey, rowSha256, document } = row;
  const { author, now, frameworks } = by;
  const known = await findImported(tx, institution, sourceKey);
  if (!known) {
    const id = await insertOffering(tx, {
      institution,
      unit: null,
      document,
      judgement: judge(document, true, frameworks),
      author,
      now,
      imported: { sourceKey, rowSha256, document, source: row.source ?? null },
    });
    return { id, outcome: 'created' };
  }
  if (known.rowSha256 === rowSha256) return { id: known.id, outcome: 'unchanged' };
  const changed = await mergeRow(tx, row, known, by);
  await sql`update offerings set row_sha256 = ${rowSha256}, imported_document = ${json(document)},
      source = ${row.source ? json(row.source) : null}, refreshed_at = ${now}
    where institution_id = ${institution} and id = ${known.id}`.execute(tx);
  return { id: known.id, outcome: changed ? 'updated' : 'unchanged' };
}

type Known = { id: Id; rowSha256: string | null; previous: OfferingDocument | null };

function findImported(tx: Tx, institution: string, sourceKey: string): Promise<Known | undefined> {
  return firstRow(
    tx,
    sql<Known>`select id, row_sha256 as "rowSha256", imported_document as previous from offerings
      where institution_id = ${institution} and source_key = ${sourceKey}`,
  );
}

async function mergeRow(tx: Tx, row: ImportedRow, known: Known, by: WrittenBy): Promise<boolean> {
  const { author, now, frameworks } = by;
  const current = await lockOffering(tx, row.institution, known.id);
  if (!current) return false;
  const merged = mergeImport(current.document, known.previous ?? undefined, row.document, by.masters);
  if (changedKeys(current.document, merged).length === 0) return false;
  await saveRevision(tx, current, {
    document: merged,
    state: 'design',
    judgement: judge(merged, true, frameworks),
    author,
    imported: true,
    now,
  });
  return true;
}

/** Notes that the source said of these offerings what it had said before. */
export async function confirmImported(
  tx: Tx,
  institution: string,
  keys: readonly string[],
  now: Date,
): Promise<void> {
  await sql`update offerings set refreshed_at = ${now}
    where institution_id = ${institution} and source_key = any(${[...keys]}::text[])`.execute(tx);
}
