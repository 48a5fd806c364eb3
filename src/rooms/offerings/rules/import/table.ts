import type { Delimiter } from '../../../../standards/csv/scan-csv.ts';
import type { Encoding } from './decode.ts';
import type { FileFormat } from './formats.ts';
import type { Issue } from './issue.ts';
import type { Thing } from './json-thing.ts';
import type { BesidesCells } from './source-row.ts';

/**
 * One row below the header, as many cells as there are columns. A cell that is null says nothing at all; only JSON has
 * such. `beside` is what a known format says beside its cells.
 */
export type TableRow = { line: number; cells: (string | null)[]; beside?: BesidesCells };

/** One of our own offering documents, as somebody wrote it into a JSON file. */
export type DocumentRow = { line: number; document: Thing };

/** A row that could not be read as cells. */
export type BrokenRow = { line: number; broken: Issue };

/**
 * A file as columns and rows. `columns` are the header's names, made different from each other and never empty; a
 * list of documents has none.
 * `rows` can be walked any number of times; each walk reads the text again, so no more than one row is held.
 */
export type Table = {
  kind: 'csv' | 'xlsx' | 'json' | 'documents';
  /** What the file was taken for, or told to be. */
  format: FileFormat;
  columns: string[];
  headerLine: number;
  delimiter?: Delimiter;
  encoding?: Encoding;
  rows: Iterable<ListRow>;
};

export type ListRow = TableRow | DocumentRow | BrokenRow;

/** The header's names made into keys: 'Nimi', 'Nimi (2)', and 'Sarake/column 3' as '#3' where there is none. */
export function columnKeys(header: readonly string[]): string[] {
  const taken = new Set<string>();
  return header.map((name, index) => {
    const bare =
      name
        .replace(/\s+/gu, ' ')
        .replace(/[\p{Cc}\p{Cs}]/gu, '')
        .trim()
        .slice(0, 200) || `#${index + 1}`;
    let key = bare;
    for (let count = 2; taken.has(key); count += 1) key = `${bare} (${count})`;
    taken.add(key);
    return key;
  });
}

/** The first `count` rows that can be read: what the guess of the columns looks at. */
export function sampleOf(table: Pick<Table, 'rows'>, count = 50): string[][] {
  const sample: string[][] = [];
  for (const row of table.rows) {
    if (sample.length >= count) break;
    if ('cells' in row) sample.push(row.cells.map((cell) => cell ?? ''));
  }
  return sample;
}
