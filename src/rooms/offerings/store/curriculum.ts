import { type Id, isId, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { foldedWords } from '../../../base/words/fold.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { CurriculumUnit } from '../rules/curriculum/curriculum-unit.ts';

/** A module of a degree or a study unit, as one institution teaches it. */
export type KeptUnit = CurriculumUnit & { institution: string; id: Id; parentTitle: LocalizedText | null };

const columns = sql`c.institution_id as institution, c.id, c.code, c.kind, c.title, c.ects::float8 as ects, c.outcomes, c.field, c.level,
  c.parent_code as "parentCode", c.valid_from as "validFrom", c.valid_until as "validUntil", m.title as "parentTitle"`;
const source = sql`curriculum_units c
  left join curriculum_units m on m.institution_id = c.institution_id and m.code = c.parent_code`;

export function findUnit(tx: Tx, institution: string, id: string): Promise<KeptUnit | undefined> {
  if (!isId(id)) return Promise.resolve(undefined);
  return firstRow(
    tx,
    sql<KeptUnit>`select ${columns} from ${source} where c.institution_id = ${institution} and c.id = ${id}`,
  );
}

/** The units of an institution by code: what an import is compared with. */
export function listUnits(tx: Tx, institution: string): Promise<KeptUnit[]> {
  return rows(
    tx,
    sql<KeptUnit>`select ${columns} from ${source} where c.institution_id = ${institution} order by c.code`,
  );
}

export type UnitSearch = { q: string; institutions: readonly string[]; own: string | null; limit: number };

/** Units in which every word of `q` begins a word of title, code or outcomes; those of `own` first, then by code. */
export async function searchUnits(
  tx: Tx,
  { q, institutions, own, limit }: UnitSearch,
): Promise<{ items: KeptUnit[]; total: number }> {
  const words = foldedWords(q).map((word) => sql`c.words like ${`% ${word}%`}`);
  const where = sql`${sql.join([sql`true`, ...words], sql` and `)}
    and (${institutions.length === 0} or c.institution_id = any(${institutions}))`;
  const items = await rows(
    tx,
    sql<KeptUnit>`select ${columns} from ${source} where ${where}
      order by c.institution_id = ${own ?? ''} desc, c.institution_id, coalesce(c.parent_code, c.code), c.parent_code is not null, c.code
      limit ${limit}`,
  );
  const count = await firstRow(
    tx,
    sql<{ total: number }>`select count(*)::int as total from curriculum_units c where ${where}`,
  );
  return { items, total: count?.total ?? 0 };
}

/** Adds units, or changes those that have the code already. */
export async function saveUnits(
  tx: Tx,
  institution: string,
  units: readonly CurriculumUnit[],
  now: Date,
): Promise<void> {
  for (const unit of units)
    await sql`insert into curriculum_units (institution_id, id, code, kind, title, ects, outcomes, field, level, parent_code,
        valid_from, valid_until, words, updated_at)
      values (${institution}, ${newId()}, ${unit.code}, ${unit.kind}, ${json(unit.title)}, ${unit.ects}, ${json(unit.outcomes)}, ${unit.field},
        ${unit.level}, ${unit.parentCode}, ${unit.validFrom}, ${unit.validUntil}, ${wordsOf(unit)}, ${now})
      on conflict (institution_id, code) do update set kind = excluded.kind, title = excluded.title, ects = excluded.ects,
        outcomes = excluded.outcomes, field = excluded.field, level = excluded.level, parent_code = excluded.parent_code,
        valid_from = excluded.valid_from, valid_until = excluded.valid_until, words = excluded.words, updated_at = excluded.updated_at`.execute(
      tx,
    );
}

/** Each word with a space before it, so that a search finds beginnings of words only. */
function wordsOf({ code, title, outcomes }: CurriculumUnit): string {
  const texts = [code, ...Object.values(title), ...outcomes.flatMap((outcome) => Object.values(outcome))];
  return ` ${foldedWords(texts.join(' ')).join(' ')}`;
}
