import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Concept } from '../rules/concept.ts';
import type { Skill } from './skills.ts';

const there = sql`institution_id = ${CONSORTIUM} and not withdrawn`;

/**
 * Concepts by the beginnings of the words of their names in any language; where those are too few, also by parts of
 * words. A name in the reader's language that is what was typed comes first, then one that begins with it, then one of
 * which a word begins with it; among equals the shortest.
 * @param words folded words: only a–z and 0–9
 */
export async function searchConcepts(
  tx: Tx,
  words: readonly string[],
  language: string,
  limit: number,
): Promise<Skill[]> {
  const typed = words.join(' ');
  const name = sql`coalesce(folded ->> ${language}, '')`;
  const order = sql`case when ${name} = ${typed} then 0 when ${name} like ${`${typed}%`} then 1
      when ${name} like ${`% ${typed}%`} then 2 when ${name} like ${`%${typed}%`} then 3 else 4 end,
    length(${name}), uri collate "C"`;
  const columns = sql`uri, labels, kind, withdrawn`;
  const query = words.map((word) => `'${word}':*`).join(' & ');
  const found = await rows(
    tx,
    sql<Skill>`select ${columns} from skills where ${there} and words @@ ${query}::tsquery order by ${order} limit ${limit}`,
  );
  if (found.length === limit) return found;
  const parts = sql.join(
    words.map((word) => sql`keys like ${`%${word}%`}`),
    sql` and `,
  );
  const rest = await rows(
    tx,
    sql<Skill>`select ${columns} from skills
      where ${there} and ${parts} and not words @@ ${query}::tsquery order by ${order} limit ${limit - found.length}`,
  );
  return [...found, ...rest];
}

/** In how many concepts these stems occur; a stem of none is left out. */
export async function stemCounts(tx: Tx, stems: readonly string[]): Promise<Map<string, number>> {
  const found = await rows(
    tx,
    sql<{ stem: string; concepts: number }>`select stem, concepts from skill_stems
      where institution_id = ${CONSORTIUM} and stem = any (${[...stems]}::text[])`,
  );
  return new Map(found.map(({ stem, concepts }) => [stem, concepts]));
}

export async function countConcepts(tx: Tx): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{ count: number }>`select count(*)::int as count from skills where ${there}`,
  );
  return row?.count ?? 0;
}

/** The concepts that have most of these stems by their weights. */
export function candidates(
  tx: Tx,
  telling: readonly (readonly [string, number])[],
  limit: number,
): Promise<Concept[]> {
  const stems = telling.map(([stem]) => stem);
  const sought = json(telling.map(([stem, weight]) => ({ stem, weight })));
  return rows(
    tx,
    sql<Concept>`select uri, labels, alternatives, kind, withdrawn from skills
      where ${there} and stems && ${stems}::text[]
      order by (select sum(weight) from jsonb_to_recordset(${sought}) as s(stem text, weight float8)
        where s.stem = any (skills.stems)) desc, uri collate "C" limit ${limit}`,
  );
}
