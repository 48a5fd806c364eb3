import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Verdict } from '../../framework/index.ts';
import { type Issue, titleKey } from '../../offerings/index.ts';
import { type Group, type Groups, MOST_GROUPS, type Standing, standingOf } from '../rules/groups.ts';
import type { JudgedRow } from '../rules/judge-row.ts';
import type { Packed } from '../rules/packed.ts';
import { verdictRank } from '../rules/screening.ts';

type Place = { institution: string; screening: Id };

/** A judged row with its place in the file, from 1. */
export type PlacedRow = Pick<JudgedRow, 'listed' | 'judged'> & { place: number };

/** A row against one framework, as it is read back. */
export type ScreenedRowRecord = Packed & {
  place: number;
  line: number;
  title: LocalizedText;
  institution: string | null;
  origin: string | null;
  ects: number | null;
  verdict: Verdict;
  undecided: boolean;
  open: number;
  effortMinutes: number;
};

/** Writes judged rows, for each framework they were judged against. */
export async function insertRows(
  tx: Tx,
  { institution, screening }: Place,
  placed: readonly PlacedRow[],
): Promise<void> {
  const values = placed.flatMap(({ place, listed, judged }) =>
    judged.map(({ verdict, undecided, open, effortMinutes, results, faults }, framework) => ({
      ...{ framework, place, line: listed.line, source_key: listed.sourceKey, title: listed.title },
      ...{ title_key: titleKey(listed.title), of_institution: listed.institution, origin: listed.origin },
      ...{ ects: listed.ects, standing: standingOf({ verdict, undecided }), verdict, undecided, open },
      ...{ verdict_rank: verdictRank(verdict), effort_minutes: effortMinutes, results, faults },
    })),
  );
  if (values.length === 0) return;
  await sql`insert into screened_rows (institution_id, screening_id, framework, place, line, source_key, title,
      title_key, of_institution, origin, ects, standing, verdict, undecided, verdict_rank, open, effort_minutes,
      results, faults)
    select ${institution}, ${screening}, r.framework, r.place, r.line, r.source_key, r.title, r.title_key,
      r.of_institution, r.origin, r.ects, r.standing, r.verdict, r.undecided, r.verdict_rank, r.open,
      r.effort_minutes, r.results, r.faults
    from jsonb_to_recordset(${json(values)}) as r (framework integer, place integer, line integer, source_key text,
      title jsonb, title_key text, of_institution text, origin text, ects numeric, standing text, verdict text,
      undecided boolean, verdict_rank integer, open integer, effort_minutes integer, results text, faults jsonb)`.execute(
    tx,
  );
}

/** The lines on which offerings of these keys stand already: source key → line. */
export async function linesOfSources(
  tx: Tx,
  { institution, screening }: Place,
  keys: readonly string[],
): Promise<Map<string, number>> {
  const found = await rows(
    tx,
    sql<{ key: string; line: number }>`select source_key as key, min(line) as line from screened_rows
      where institution_id = ${institution} and screening_id = ${screening} and framework = 0
        and source_key = any(${[...keys]}::text[]) group by source_key`,
  );
  return new Map(found.map(({ key, line }) => [key, line]));
}

export async function insertRefusals(
  tx: Tx,
  { institution, screening }: Place,
  first: number,
  issues: readonly Issue[],
): Promise<void> {
  if (issues.length === 0) return;
  await sql`insert into screening_refusals (institution_id, screening_id, number, issue)
    select ${institution}, ${screening}, ${first}::integer + ordinality::integer - 1, issue
    from jsonb_array_elements(${json(issues)}) with ordinality as listed (issue, ordinality)`.execute(tx);
}

export async function listRefusals(
  tx: Tx,
  { institution, screening }: Place,
  from: number,
  limit: number,
): Promise<Issue[]> {
  const found = await rows(
    tx,
    sql<{ issue: Issue }>`select issue from screening_refusals
      where institution_id = ${institution} and screening_id = ${screening} and number >= ${from}
      order by number limit ${limit}`,
  );
  return found.map(({ issue }) => issue);
}

/** Which rows are wanted; `institution` and `origin` null: those of which the list does not say it. */
export type RowFilter = {
  framework: number;
  standing?: Standing | undefined;
  institution?: string | null | undefined;
  origin?: string | null | undefined;
};

function matching({ institution, screening }: Place, filter: RowFilter) {
  const conditions = [
    sql`institution_id = ${institution} and screening_id = ${screening} and framework = ${filter.framework}`,
    ...(filter.standing ? [sql`standing = ${filter.standing}`] : []),
    ...(filter.institution !== undefined
      ? [sql`of_institution is not distinct from ${filter.institution}::text`]
      : []),
    ...(filter.origin !== undefined ? [sql`origin is not distinct from ${filter.origin}::text`] : []),
  ];
  return sql.join(conditions, sql` and `);
}

export async function countRows(tx: Tx, place: Place, filter: RowFilter): Promise<number> {
  const found = await firstRow(
    tx,
    sql<{
      count: number;
    }>`select count(*)::integer as count from screened_rows where ${matching(place, filter)}`,
  );
  return found?.count ?? 0;
}

/** The rows of a page, nearest to conforming first. */
export function listRows(
  tx: Tx,
  place: Place,
  filter: RowFilter,
  { from, limit }: { from: number; limit: number },
): Promise<ScreenedRowRecord[]> {
  return rows(
    tx,
    sql<ScreenedRowRecord>`select place, line, title, of_institution as institution, origin, ects::float8 as ects,
        verdict, undecided, open, effort_minutes as "effortMinutes", results, faults
      from screened_rows where ${matching(place, filter)}
      order by verdict_rank, open, effort_minutes, title_key, place limit ${limit} offset ${from}`,
  );
}

/** How many of each institution and of each origin there are of each kind, the largest groups first. */
export async function readGroups(tx: Tx, place: Place, framework: number): Promise<Groups> {
  const by = async (column: 'of_institution' | 'origin') =>
    rows(
      tx,
      sql<Group>`select ${sql.ref(column)} as key, count(*)::integer as total,
          (count(*) filter (where standing = 'conforms'))::integer as conforms,
          (count(*) filter (where standing = 'nearly'))::integer as nearly,
          (count(*) filter (where standing = 'undecided'))::integer as undecided,
          (count(*) filter (where standing = 'not'))::integer as not
        from screened_rows where ${matching(place, { framework })}
        group by 1 order by total desc, ${sql.ref(column)} collate "C" nulls last limit ${MOST_GROUPS}`,
    );
  return { institutions: await by('of_institution'), origins: await by('origin') };
}
