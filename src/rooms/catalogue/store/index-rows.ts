import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import { readPublishedContents } from '../../offerings/index.ts';
import { INDEX_VERSION, type IndexRow, indexRow } from '../rules/index/row.ts';
import { insertSkills, insertWords } from './vocabulary.ts';

export type Place = { institution: string; id: Id };

/**
 * Makes the rows of the index of these offerings anew; those that are not in the catalogue any more lose theirs.
 * @param today YYYY-MM-DD
 */
export async function indexOfferings(tx: Tx, places: readonly Place[], today: string): Promise<void> {
  const contents = await readPublishedContents(tx, places);
  const made = contents.map(({ id, ...rest }) => indexRow({ ...rest, offering: id }, today));
  const isThere = new Set(made.map((row) => row.offering));
  const gone = places.filter(({ id }) => !isThere.has(id));
  if (gone.length > 0) await removeRows(tx, gone);
  if (made.length > 0) await saveRows(tx, made);
}

/** For rows whose words are known: those are counted once. */
async function saveRows(tx: Tx, made: readonly IndexRow[]): Promise<void> {
  const added = await upsertRows(tx, made);
  const fresh = made.filter(({ offering }) => added.has(offering));
  await insertWords(tx, made, fresh);
  await insertSkills(tx, made, fresh);
}

/** Answers the offerings that were not indexed by these rules before. */
async function upsertRows(tx: Tx, made: readonly IndexRow[]): Promise<ReadonlySet<Id>> {
  const before = await rows(
    tx,
    sql<{
      id: Id;
    }>`select offering_id as id from catalogue_index where offering_id = any(${made.map(({ offering }) => offering)}::uuid[])
      and institution_id = any(${made.map(({ institution }) => institution)}::text[]) and version > 0`,
  );
  const known = new Set(before.map(({ id }) => id));
  const given = made.map(({ forms: _forms, skills: _skills, titleKeys, ...row }) => ({
    ...row,
    ...titleKeys,
  }));
  await sql`insert into catalogue_index (institution_id, offering_id, version, score, facets, head, words, ects, published_at,
      title_key_fi, title_key_sv, title_key_en, changes_on)
    select institution, offering, ${INDEX_VERSION}, score, facets, head::tsvector, array_to_tsvector(words), ects, "publishedAt",
      fi, sv, en, "changesOn"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as given (institution text, offering uuid, score int, facets text[],
      head text, words text[], ects numeric, "publishedAt" timestamptz, fi text, sv text, en text, "changesOn" date)
    on conflict (institution_id, offering_id) do update set version = excluded.version, score = excluded.score,
      facets = excluded.facets, head = excluded.head, words = excluded.words, ects = excluded.ects,
      published_at = excluded.published_at, title_key_fi = excluded.title_key_fi, title_key_sv = excluded.title_key_sv,
      title_key_en = excluded.title_key_en, changes_on = excluded.changes_on`.execute(tx);
  return new Set(made.map(({ offering }) => offering).filter((id) => !known.has(id)));
}

async function removeRows(tx: Tx, gone: readonly Place[]): Promise<void> {
  await sql`delete from catalogue_index i using unnest(${gone.map(({ institution }) => institution)}::text[],
      ${gone.map(({ id }) => id)}::uuid[]) as gone(institution, id)
    where i.institution_id = gone.institution and i.offering_id = gone.id`.execute(tx);
}

/** The row is made anew by the next round of the background work. */
export async function markStale(tx: Tx, institution: string, offering: Id): Promise<void> {
  await sql`update catalogue_index set changes_on = '-infinity' where institution_id = ${institution} and offering_id = ${offering}`.execute(
    tx,
  );
}

/**
 * Up to `size` rows that older rules made, or in which something is not true any more. What another process is
 * working on is left to it.
 */
export function takeStale(tx: Tx, today: string, size: number): Promise<Place[]> {
  return rows(
    tx,
    sql<Place>`select institution_id as institution, offering_id as id from catalogue_index
      where version < ${INDEX_VERSION} or changes_on <= ${today}::date limit ${size} for update skip locked`,
  );
}
