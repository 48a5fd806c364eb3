import { type Id, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import { type MasterSettings, noMasters } from '../rules/masters.ts';

/** A setting as it was once made; the newest one holds. */
export type KeptMasters = MasterSettings & { id: Id; person: Id | null; at: Date };

const columns = sql`id, system, masters, person, at`;

/** Which system is master of what, in an institution that has said nothing yet: of nothing. */
export async function currentMasters(tx: Tx, institution: string): Promise<MasterSettings> {
  return (await newestMasters(tx, institution)) ?? noMasters;
}

async function newestMasters(tx: Tx, institution: string): Promise<KeptMasters | undefined> {
  return firstRow(
    tx,
    sql<KeptMasters>`select ${columns} from data_masters
      where institution_id = ${institution} order by at desc, id desc limit 1`,
  );
}

const MOST_SHOWN = 100;

/** What was said, the newest first. */
export function listMasters(tx: Tx, institution: string): Promise<KeptMasters[]> {
  return rows(
    tx,
    sql<KeptMasters>`select ${columns} from data_masters
      where institution_id = ${institution} order by at desc, id desc limit ${MOST_SHOWN}`,
  );
}

export async function insertMasters(
  tx: Tx,
  institution: string,
  { system, masters }: MasterSettings,
  { person, now }: { person: Id | null; now: Date },
): Promise<Id> {
  const id = newId();
  await sql`insert into data_masters (institution_id, id, system, masters, person, at)
    values (${institution}, ${id}, ${system}, ${json(masters)}, ${person}, ${now})`.execute(tx);
  return id;
}

/** What the last import said of an offering, and when; null for one that does not come from a source. */
export type LastImport = { document: OfferingDocument; refreshedAt: Date | null };

export async function lastImportOf(tx: Tx, institution: string, offering: Id): Promise<LastImport | null> {
  const found = await firstRow(
    tx,
    sql<LastImport>`select imported_document as document, refreshed_at as "refreshedAt" from offerings
      where institution_id = ${institution} and id = ${offering} and source_key is not null
        and imported_document is not null`,
  );
  return found ?? null;
}

/** An imported offering in which something else is written than its source says: the parts that differ. */
export type Difference = { id: Id; title: LocalizedText; keys: string[] };

const differs = sql`o.source_key is not null and o.imported_document is not null
  and o.document -> k.key is distinct from o.imported_document -> k.key`;

/** How many imported offerings differ from their source, by part of the document. */
export async function countDifferences(tx: Tx, institution: string): Promise<Record<string, number>> {
  const found = await rows(
    tx,
    sql<{ key: string; count: number }>`select k.key, count(*)::integer as count
      from offerings o cross join lateral jsonb_object_keys(o.imported_document) as k(key)
      where o.institution_id = ${institution} and ${differs} group by k.key`,
  );
  return Object.fromEntries(found.map(({ key, count }) => [key, count]));
}

/** The offerings that differ in one of the parts, by title. */
export function listDifferences(
  tx: Tx,
  institution: string,
  keys: readonly string[],
  limit: number,
): Promise<Difference[]> {
  return rows(
    tx,
    sql<Difference>`select o.id, o.document -> 'title' as title, array_agg(k.key order by k.key) as keys
      from offerings o cross join lateral jsonb_object_keys(o.imported_document) as k(key)
      where o.institution_id = ${institution} and ${differs} and k.key = any(${[...keys]}::text[])
      group by o.institution_id, o.id order by o.title_key, o.id limit ${limit}`,
  );
}

/**
 * Forgets the fingerprint of the rows whose offerings differ in one of the parts: the next import writes them, also
 * when its file says what it said before.
 */
export async function awaitRefresh(tx: Tx, institution: string, keys: readonly string[]): Promise<void> {
  await sql`update offerings o set row_sha256 = null
    where o.institution_id = ${institution} and o.source_key is not null and exists (
      select 1 from unnest(${[...keys]}::text[]) as k(key) where o.imported_document ? k.key and ${differs})`.execute(
    tx,
  );
}

/** How many offerings come from a source. */
export async function countImported(tx: Tx, institution: string): Promise<number> {
  const found = await firstRow(
    tx,
    sql<{ count: number }>`select count(*)::integer as count from offerings
      where institution_id = ${institution} and source_key is not null`,
  );
  return found?.count ?? 0;
}
