import { Refusal } from '../../../../base/errors.ts';
import { eachInTurns } from '../../../../base/turns.ts';
import { type Flat, flatten } from './flatten-json.ts';
import { jsonItems } from './json-list.ts';
import { isThing, type Thing } from './json-thing.ts';
import type { ImportLimits } from './limits.ts';
import { isOpintopolku, opintopolkuRows } from './opintopolku.ts';
import { type JsonItem, lineCounter } from './scan-json.ts';
import { type BrokenRow, columnKeys, type Table, type TableRow } from './table.ts';

type Cells = { line: number; cells: Flat };

/** More different keys than these are no list of the same kind of thing. */
const MOST_COLUMNS = 500;

/** Whether a text is meant to be JSON. CSV may begin with a bracket too, but hardly goes on like this. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(\[\s*(\{|\]\s*$)|\{\s*("|\}\s*$))/.test(text.slice(0, 5000));
}

/**
 * JSON as a table. Three kinds of content are told apart by what the list holds: offering documents
 * (data/schemas/offering.json), which are taken as they are; answers of Opintopolku; and plain objects, whose keys are
 * read as a spreadsheet's column names.
 * @throws Refusal 'offerings/import-json-broken', 'offerings/import-json-no-list', 'offerings/import-too-many-rows'
 */
export async function readJson(text: string, limits: Pick<ImportLimits, 'rows'>): Promise<Table> {
  const items = jsonItems(text);
  const first = items && firstThing(items);
  if (!items || !first)
    throw new Refusal(`offerings/import-json-${brokenAt(items) ? 'broken' : 'no-list'}`, 422);
  if (isDocument(first))
    return { kind: 'documents', columns: [], headerLine: 0, rows: documents(items, limits.rows) };
  const read = isOpintopolku(first) ? opintopolku : plain;
  const names = new Set<string>();
  await eachInTurns(items, (item) => {
    for (const row of read(item)) if ('cells' in row) for (const name of row.cells.keys()) names.add(name);
    if (names.size > MOST_COLUMNS) throw new Refusal('offerings/import-json-no-list', 422);
  });
  if (names.size === 0) throw new Refusal('offerings/import-json-no-list', 422);
  const columns = [...names];
  return {
    kind: 'json',
    columns: columnKeys(columns),
    headerLine: 0,
    rows: rowsOf(items, read, columns, limits.rows),
  };
}

function firstThing(items: Iterable<JsonItem>): Thing | null {
  let looked = 0;
  for (const item of items) {
    const thing = thingOf(item);
    if (!('broken' in thing)) return thing.thing;
    looked += 1;
    if (looked > 100) return null;
  }
  return null;
}

function brokenAt(items: Iterable<JsonItem> | null): boolean {
  for (const item of items ?? []) {
    const read = thingOf(item);
    if ('broken' in read && read.broken.code === 'offerings/import-json-item-broken') return true;
  }
  return false;
}

/** One of ours: the title of an offering document is written by language. */
function isDocument({ title, document }: Thing): boolean {
  return isThing(title) || (isThing(document) && isThing(document.title));
}

function documents(items: Iterable<JsonItem>, limit: number): Table['rows'] {
  return walk(function* () {
    for (const item of items) {
      const read = thingOf(item);
      if ('broken' in read) yield read;
      else
        yield { line: item.line, document: isThing(read.thing.document) ? read.thing.document : read.thing };
    }
  }, limit);
}

type Reader = (item: JsonItem) => (Cells | BrokenRow)[];

const plain: Reader = (item) => {
  const read = thingOf(item);
  return ['broken' in read ? read : { line: item.line, cells: flatten(read.thing) }];
};

const opintopolku: Reader = (item) => {
  const read = thingOf(item);
  if ('broken' in read) return [read];
  const rows = opintopolkuRows(read.thing, item).sort((a, b) => a.at - b.at);
  const lines = lineCounter(item.text);
  return rows.map(({ at, cells }) => ({ line: item.line + lines(at) - 1, cells }));
};

function rowsOf(
  items: Iterable<JsonItem>,
  read: Reader,
  columns: readonly string[],
  limit: number,
): Table['rows'] {
  return walk(function* (): Generator<TableRow | BrokenRow> {
    for (const item of items) {
      for (const row of read(item)) {
        if ('broken' in row) yield row;
        else yield { line: row.line, cells: columns.map((column) => row.cells.get(column) ?? null) };
      }
    }
  }, limit);
}

function walk<T>(rows: () => Generator<T>, limit: number): Iterable<T> {
  return {
    *[Symbol.iterator]() {
      let count = 0;
      for (const row of rows()) {
        count += 1;
        if (count > limit) throw new Refusal('offerings/import-too-many-rows', 413, { limit });
        yield row;
      }
    },
  };
}

function thingOf({ line, text }: JsonItem): { thing: Thing } | BrokenRow {
  const broken = (code: BrokenRow['broken']['code']): BrokenRow => ({
    line,
    broken: { line, column: null, code, params: {} },
  });
  try {
    const thing: unknown = JSON.parse(text);
    return isThing(thing) ? { thing } : broken('offerings/import-json-not-an-object');
  } catch {
    return broken('offerings/import-json-item-broken');
  }
}
