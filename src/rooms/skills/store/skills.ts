import type { LocalizedText } from '../../../base/language.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { type Concept, type SkillKind, schemeOf } from '../rules/concept.ts';
import { searchKeys } from '../rules/search-keys.ts';

const PART = 500;
const columns = sql`uri, labels, alternatives, kind, withdrawn`;

/** A concept as it is shown and chosen. */
export type Skill = { uri: string; labels: LocalizedText; kind: SkillKind; withdrawn: boolean };

/** All concepts of these schemes, withdrawn ones too. */
export function listConcepts(tx: Tx, schemes: readonly string[]): Promise<Concept[]> {
  return rows(
    tx,
    sql<Concept>`select ${columns} from skills
      where institution_id = ${CONSORTIUM} and scheme = any (${[...schemes]}::text[])`,
  );
}

/** The concepts that these URIs name; one that is not known is left out. */
export function findConcepts(tx: Tx, uris: readonly string[]): Promise<Skill[]> {
  return rows(
    tx,
    sql<Skill>`select uri, labels, kind, withdrawn from skills
      where institution_id = ${CONSORTIUM} and uri = any (${[...uris]}::text[])`,
  );
}

/** Writes concepts with what they are found by; one that is there already is written over, unless `keep`. */
export async function writeConcepts(
  tx: Tx,
  concepts: readonly Concept[],
  { edition, now, keep = false }: { edition: string | null; now: Date; keep?: boolean },
): Promise<void> {
  const conflict = keep
    ? sql`do nothing`
    : sql`(institution_id, uri) do update set edition = coalesce(excluded.edition, skills.edition),
        labels = excluded.labels, alternatives = excluded.alternatives, kind = excluded.kind,
        withdrawn = excluded.withdrawn, folded = excluded.folded, keys = excluded.keys, words = excluded.words,
        stems = excluded.stems, changed_at = excluded.changed_at`;
  for (let at = 0; at < concepts.length; at += PART) {
    const part = concepts.slice(at, at + PART).map((one) => {
      return { ...one, scheme: schemeOf(one.uri), ...searchKeys(one) };
    });
    await sql`insert into skills (institution_id, uri, scheme, edition, labels, alternatives, kind, withdrawn, folded,
        keys, words, stems, changed_at)
      select ${CONSORTIUM}, uri, scheme, ${edition}, labels, alternatives, kind, withdrawn, folded, keys,
        array_to_tsvector(words), stems, ${now}
      from jsonb_to_recordset(${json(part)}) as one(uri text, scheme text, labels jsonb, alternatives jsonb, kind text,
        withdrawn boolean, folded jsonb, keys text, words text[], stems text[])
      on conflict ${conflict}`.execute(tx);
  }
}

export async function withdrawConcepts(tx: Tx, uris: readonly string[], now: Date): Promise<void> {
  await sql`update skills set withdrawn = true, changed_at = ${now}
    where institution_id = ${CONSORTIUM} and uri = any (${[...uris]}::text[])`.execute(tx);
}

/** Counts anew in how many concepts each stem occurs. */
export async function countStems(tx: Tx): Promise<void> {
  await sql`delete from skill_stems where institution_id = ${CONSORTIUM}`.execute(tx);
  await sql`insert into skill_stems (institution_id, stem, concepts)
    select ${CONSORTIUM}, stem, count(*) from skills, unnest(stems) as stem
    where institution_id = ${CONSORTIUM} and not withdrawn group by stem`.execute(tx);
}

/** Whether any of these concepts is lacking. */
export async function isAnyUnknown(tx: Tx, uris: readonly string[]): Promise<boolean> {
  const row = await firstRow(
    tx,
    sql`select 1 from unnest(${[...uris]}::text[]) as sought where not exists
      (select 1 from skills where institution_id = ${CONSORTIUM} and uri = sought) limit 1`,
  );
  return row !== undefined;
}
