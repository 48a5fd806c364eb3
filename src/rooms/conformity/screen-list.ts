import { eachInTurns } from '../../base/turns.ts';
import type { CompiledFramework, FrameworkPin } from '../framework/index.ts';
import {
  type ImportLimits,
  type Issue,
  importLimits,
  type KnownInstitution,
  type Mapping,
  openReadableList,
  titleKey,
} from '../offerings/index.ts';
import { type Groups, grouper } from './rules/groups.ts';
import { type ListedRow, type RowJudgement, rowJudge } from './rules/judge-row.ts';
import { type Legend, legendOf } from './rules/packed.ts';
import { byNearness, counter, type ScreeningFigures } from './rules/screening.ts';
import { type Noticed, noticer } from './rules/warnings.ts';

/** One row of a list against one framework, packed: a list may have 100,000. */
export type ScreenedRow = { listed: ListedRow; judged: RowJudgement };

/** A whole list against one framework; its rows by how near they are to conforming. */
export type FrameworkScreening = {
  framework: FrameworkPin;
  legend: Legend;
  figures: ScreeningFigures;
  groups: Groups;
  rows: ScreenedRow[];
};

/** A whole list against one framework or several. `refused` tells cell by cell why rows could not be read. */
export type ListScreening = {
  name: string;
  rows: number;
  columns: { column: string; field: Mapping[string]; confidence: number }[];
  refused: Issue[];
  warnings: Noticed[];
  results: FrameworkScreening[];
};

/** What anybody may send, without an account. */
export const screenLimits: ImportLimits = {
  ...importLimits,
  bytes: 5_000_000,
  rows: 5_000,
  unpackedBytes: 60_000_000,
};

type Input = { name: string; bytes: Uint8Array; mapping?: Mapping; limits?: ImportLimits };

/**
 * Judges every row of a course list, in turns that let others in between; nothing is kept. The order of the rows
 * changes nothing but the lines that are told.
 * @param institutions what is known of institutions: adds awarding body and country, which course lists never say
 * @throws Refusal with an 'offerings/import-…' code when the file as a whole is no course list
 */
export async function screenList(
  { name, bytes, mapping, limits = screenLimits }: Input,
  frameworks: readonly CompiledFramework[],
  institutions: readonly KnownInstitution[],
): Promise<ListScreening> {
  const open = await openReadableList(bytes, {
    ...(mapping && { mapping }),
    limits,
    institutionImplied: true,
  });
  const { columns, rows } = open.table;
  const { textLength } = limits;
  const judge = rowJudge({ columns, mapping: open.mapping, institutions, frameworks, textLength });
  const collectors = frameworks.map(collector);
  const { add: notice, noticed } = noticer();
  const refused: Issue[] = [];
  const seen = new Set<string>();
  let count = 0;
  await eachInTurns(rows, (row) => {
    count += 1;
    const outcome = judge(row);
    if ('errors' in outcome) {
      refused.push(...outcome.errors);
      return;
    }
    const { listed, warnings } = outcome;
    for (const [index, collect] of collectors.entries()) collect.add(listed, outcome, index);
    const again = seen.has(listed.sourceKey) ? [{ code: 'offerings/import-duplicate' as const }] : [];
    notice(listed.line, [...warnings, ...again]);
    seen.add(listed.sourceKey);
  });
  return {
    name,
    rows: count,
    columns: columns.map((column) => ({
      column,
      field: open.mapping[column] ?? 'ignore',
      confidence: open.confidence[column] ?? 0,
    })),
    refused,
    warnings: noticed(),
    results: collectors.map((collect) => collect.result()),
  };
}

type Outcome = Exclude<ReturnType<ReturnType<typeof rowJudge>>, { errors: Issue[] }>;

function collector(framework: CompiledFramework) {
  const { add, figures } = counter();
  const { add: group, groups } = grouper();
  const rows: (ScreenedRow & { titleKey: string })[] = [];
  return {
    add(listed: ListedRow, { judged, screened }: Outcome, index: number) {
      const [one, whole] = [judged[index], screened[index]];
      if (!one || !whole) return;
      add(whole);
      group({ institution: listed.institution, origin: listed.origin, ...one });
      rows.push({ listed, judged: one, titleKey: titleKey(listed.title) });
    },
    result(): FrameworkScreening {
      const { id, version, sha256 } = framework;
      rows.sort(
        (a, b) =>
          byNearness(a.judged, b.judged) || order(a.titleKey, b.titleKey) || a.listed.line - b.listed.line,
      );
      const legend = legendOf(framework);
      return { framework: { id, version, sha256 }, legend, figures: figures(), groups: groups(), rows };
    },
  };
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
