import type { LocalizedText } from '../../base/language.ts';
import type { Mapping } from '../offerings/index.ts';
import { type Legend, unpack } from './rules/packed.ts';
import type { Screened } from './rules/screening.ts';
import type { FrameworkScreening, ListScreening, ScreenedRow } from './screen-list.ts';

/** A row as it is told to others: whose it is, and what the framework says of it, element by element. */
export type ToldRow = Screened & {
  line: number;
  title: LocalizedText;
  institution: string | null;
  origin: string | null;
  ects: number | null;
};

export function toldRow(legend: Legend, { listed, judged }: ScreenedRow): ToldRow {
  const { sourceKey: _key, ...row } = listed;
  const { results, faults, ...verdict } = judged;
  return { ...row, ...verdict, elements: unpack(legend, { results, faults }) };
}

export type ToldFramework = Pick<FrameworkScreening, 'framework' | 'figures' | 'groups'> & {
  items: ToldRow[];
};

/**
 * A screening as programs get it: `items` and what goes with them are of the first framework; the other ones, where
 * there are some, stand in `others` in the same shape.
 */
export type ToldScreening = Pick<ListScreening, 'name' | 'rows' | 'columns' | 'refused' | 'warnings'> & {
  mapping: Mapping;
} & ToldFramework & { others: ToldFramework[] };

export function toldScreening(screening: ListScreening): ToldScreening {
  const [first, ...others] = screening.results.map(toldFramework);
  if (!first) throw new Error('a screening is against one framework at least');
  return { ...headOf(screening), ...first, others };
}

function headOf({ results: _results, ...head }: ListScreening) {
  const mapping = Object.fromEntries(head.columns.map(({ column, field }) => [column, field]));
  return { ...head, mapping };
}

function toldFramework({ framework, figures, groups, legend, rows }: FrameworkScreening): ToldFramework {
  return { framework, figures, groups, items: rows.map((row) => toldRow(legend, row)) };
}

/** The same as JSON text, a row a line and a piece at a time, so that 100,000 rows need not be held twice. */
export function* jsonPieces(screening: ListScreening): Generator<string> {
  const [first, ...others] = screening.results;
  if (!first) throw new Error('a screening is against one framework at least');
  yield `${JSON.stringify(headOf(screening), null, 2).slice(0, -2)},\n`;
  yield* frameworkPieces(first);
  yield ',\n  "others": [';
  for (const [index, other] of others.entries()) {
    yield index > 0 ? ', {\n' : '{\n';
    yield* frameworkPieces(other);
    yield '\n  }';
  }
  yield ']\n}\n';
}

function* frameworkPieces({
  framework,
  figures,
  groups,
  legend,
  rows,
}: FrameworkScreening): Generator<string> {
  for (const [name, value] of Object.entries({ framework, figures, groups }))
    yield `  "${name}": ${JSON.stringify(value)},\n`;
  yield '  "items": [';
  let between = '\n';
  for (const row of rows) {
    yield `${between}    ${JSON.stringify(toldRow(legend, row))}`;
    between = ',\n';
  }
  yield '\n  ]';
}
