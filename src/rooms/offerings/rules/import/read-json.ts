import { Refusal } from '../../../../base/errors.ts';
import { eachInTurns } from '../../../../base/turns.ts';
import { isCourseMessage, messageRows } from './course-messages.ts';
import { type Flat, flatten } from './flatten-json.ts';
import type { JsonFormat } from './formats.ts';
import { jsonItems } from './json-list.ts';
import { isThing, type Thing } from './json-thing.ts';
import type { ImportLimits } from './limits.ts';
import { isOoapi, ooapiRows } from './ooapi.ts';
import { isOpintopolku, opintopolkuRows } from './opintopolku.ts';
import { type JsonItem, lineCounter } from './scan-json.ts';
import type { BesidesCells, SourceRow } from './source-row.ts';
import { type BrokenRow, columnKeys, type Table, type TableRow } from './table.ts';

type Cells = { line: number; cells: Flat; beside?: BesidesCells };

/** More different keys than these are no list of the same kind of thing. */
const MOST_COLUMNS = 500;

/** Whether a text is meant to be JSON. CSV may begin with a bracket too, but hardly goes on like this. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(\[\s*(\{|\]\s*$)|\{\s*("|\}\s*$))/.test(text.slice(0, 5000));
}

/**
 * JSON as a table. What the list holds is told apart by its first thing, unless `format` says it: offering documents
 * (data/schemas/offering.json), which are taken as they are; answers of Opintopolku; courses and programmes of the Open
 * Education API; messages of the cross-institution study service; and plain objects, whose keys are read as a
 * spreadsheet's column names.
 * @throws Refusal 'offerings/import-json-broken', 'offerings/import-json-no-list', 'offerings/import-too-many-rows'
 */
export async function readJson(
  text: string,
  limits: Pick<ImportLimits, 'rows'>,
  told?: JsonFormat,
): Promise<Table> {
  const items = jsonItems(text);
  const first = items && firstThing(items);
  if (!items || !first)
    throw new Refusal(`offerings/import-json-${brokenAt(items) ? 'broken' : 'no-list'}`, 422);
  const format = told ?? formatOf(first);
  if (format === 'documents')
    return { kind: 'documents', format, columns: [], headerLine: 0, rows: documents(items, limits.rows) };
  const read = readers[format];
  const names = new Set<string>();
  await eachInTurns(items, (item) => {
    for (const row of read(item)) if ('cells' in row) for (const name of row.cells.keys()) names.add(name);
    if (names.size > MOST_COLUMNS) throw new Refusal('offerings/import-json-no-list', 422);
  });
  if (names.size === 0) throw new Refusal('offerings/import-json-no-list', 422);
  const columns = [...names];
  const rows = rowsOf(items, read, columns, limits.rows);
  return { kind: 'json', format, columns: columnKeys(columns), headerLine: 0, rows };
}

function formatOf(first: Thing): JsonFormat {
  if (isDocument(first)) return 'documents';
  if (isOpintopolku(first)) return 'opintopolku';
  if (isCourseMessage(first)) return 'course-messages';
  return isOoapi(first) ? 'ooapi' : 'json';
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

/** The things of a known format, in the order in which they stand in the file. */
function known(rowsIn: (thing: Thing, item: JsonItem) => SourceRow[]): Reader {
  return (item) => {
    const read = thingOf(item);
    if ('broken' in read) return [read];
    const rows = rowsIn(read.thing, item).sort((a, b) => a.at - b.at);
    const lines = lineCounter(item.text);
    return rows.map(({ at, cells, ...beside }) => ({ line: item.line + lines(at) - 1, cells, beside }));
  };
}

const readers: Record<Exclude<JsonFormat, 'documents'>, Reader> = {
  json: plain,
  opintopolku: known(opintopolkuRows),
  ooapi: known(ooapiRows),
  'course-messages': known(messageRows),
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
        else {
          const cells = columns.map((column) => row.cells.get(column) ?? null);
          yield { line: row.line, cells, ...(row.beside && { beside: row.beside }) };
        }
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
