import { Refusal } from '../../../../base/errors.ts';
import { type Delimiter, type Scanned, scanCsv } from '../../../../standards/csv/scan-csv.ts';
import type { Decoded } from './decode.ts';
import { HEADER_WITHIN, headerIndex, knownNames } from './header-row.ts';
import type { ImportLimits } from './limits.ts';
import { type BrokenRow, columnKeys, type Table, type TableRow } from './table.ts';

// So many broken rows are no longer a table with mistakes; and going on would cost without end.
const MOST_BROKEN = 1000;

/**
 * CSV text as a table: the delimiter is guessed, the header found, rows are read one by one.
 * @throws Refusal 'offerings/import-empty', 'offerings/import-no-header'; while walking the rows
 *   'offerings/import-too-many-rows' and 'offerings/import-too-broken'
 */
export function readCsv({ text, encoding }: Decoded, limits: Pick<ImportLimits, 'rows'>): Table {
  const announced = /^"?sep=([,;\t])"?(\r\n|\n|\r)/i.exec(text);
  const start = { from: announced?.[0].length ?? 0, line: announced ? 2 : 1 };
  const delimiter = (announced?.[1] as Delimiter | undefined) ?? guessDelimiter(text);
  const top = take(scanCsv(text, delimiter, start), HEADER_WITHIN);
  const records = top.filter((record) => 'cells' in record);
  const header = records[headerIndex(records.map(({ cells }) => cells))];
  if (!header)
    throw new Refusal(top.length > 0 ? 'offerings/import-too-broken' : 'offerings/import-empty', 422);
  const columns = columnKeys(withoutEmptyEnd(header.cells));
  const below = { from: header.end, line: header.nextLine, width: columns.length };
  const rows = () => rowsOf(scanCsv(text, delimiter, below), columns, limits.rows);
  return {
    kind: 'csv',
    format: 'csv',
    columns,
    headerLine: header.line,
    delimiter,
    encoding,
    rows: { [Symbol.iterator]: rows },
  };
}

function* rowsOf(
  records: Iterable<Scanned>,
  columns: readonly string[],
  limit: number,
): Generator<TableRow | BrokenRow> {
  let rows = 0;
  let broken = 0;
  for (const record of records) {
    rows += 1;
    if (rows > limit) throw new Refusal('offerings/import-too-many-rows', 413, { limit });
    const row = fitted(record, columns);
    if ('broken' in row) broken += 1;
    if (broken > MOST_BROKEN) throw new Refusal('offerings/import-too-broken', 422);
    yield row;
  }
}

/** A row with as many cells as columns. More cells with something in them mean that the row has slipped. */
function fitted(record: Scanned, columns: readonly string[]): TableRow | BrokenRow {
  const { line } = record;
  if ('broken' in record) {
    const column = columns[record.cell] ?? null;
    return { line, broken: { line, column, code: `offerings/import-${record.broken}`, params: {} } };
  }
  const cells = withoutEmptyEnd(record.cells);
  if (cells.length > columns.length) {
    const params = { count: cells.length, expected: columns.length };
    return { line, broken: { line, column: null, code: 'offerings/import-too-many-cells', params } };
  }
  while (cells.length < columns.length) cells.push('');
  return { line, cells };
}

function withoutEmptyEnd(cells: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

/** The delimiter with which the top of the file reads most like a table: known column names, then even rows. */
function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 50_000);
  const scored = ([',', ';', '\t'] as const).map((delimiter) => ({
    delimiter,
    score: score(sample, delimiter),
  }));
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

function score(sample: string, delimiter: Delimiter): number {
  const records = take(scanCsv(sample, delimiter), 50).filter((record) => 'cells' in record);
  const widths = records.map(({ cells }) => cells.length);
  const width = Math.max(0, ...widths);
  if (width < 2) return 0;
  const names = Math.max(...records.slice(0, HEADER_WITHIN).map(({ cells }) => knownNames(cells)));
  return names * 10 + widths.filter((each) => each === widths[0]).length / widths.length;
}

function take<T>(items: Iterable<T>, count: number): T[] {
  const taken: T[] = [];
  for (const item of items) {
    taken.push(item);
    if (taken.length >= count) break;
  }
  return taken;
}
