export type Delimiter = ',' | ';' | '\t';

/** One record. `line` is the line of the file on which it begins, from 1. */
export type Scanned =
  | { line: number; cells: string[] }
  | { line: number; broken: 'quote-open' | 'quote-text'; cell: number };

// An unclosed quote would otherwise swallow the rest of the file, and again from every line tried after it.
const LONGEST_QUOTED = 60_000;

/**
 * Splits CSV text into records (RFC 4180, LF, CRLF or CR), lazily.
 * It forgives what people's files have: quotes inside unquoted cells are text, blank lines are passed over. A
 * record whose quotes do not match is yielded as broken, and reading goes on with the next line of the file: one
 * wrong quote costs one row. This is why the scanner is our own: csv-parse gives up at an unclosed quote.
 * @param width how many cells a record should have. A record over several lines with another number of cells is
 *   taken for an unclosed quote that met the next one.
 * @param from where to begin in the text, which is line `line`
 */
export function* scanCsv(
  text: string,
  delimiter: Delimiter,
  { width, from = 0, line = 1 }: { width?: number; from?: number; line?: number } = {},
): Generator<Scanned & { end: number; nextLine: number }> {
  let at = from;
  while (at < text.length) {
    const record = scanRecord(text, at, delimiter);
    const broken = record.broken ?? (isMerged(record, width) ? 'quote-open' : undefined);
    const end = broken ? afterLine(text, at) : record.end;
    const nextLine = line + 1 + (broken ? 0 : record.inner);
    if (broken) yield { line, broken, cell: record.quotedCell, end, nextLine };
    else if (record.cells.some((cell) => cell.trim() !== ''))
      yield { line, cells: record.cells, end, nextLine };
    at = end;
    line = nextLine;
  }
}

/** `inner` counts the line breaks inside quotes; `quotedCell` is the index of the last cell that has quotes. */
type RawRecord = {
  cells: string[];
  end: number;
  inner: number;
  quotedCell: number;
  broken?: 'quote-open' | 'quote-text';
};

function isMerged({ cells, inner }: RawRecord, width: number | undefined): boolean {
  if (width === undefined || inner === 0) return false;
  return cells.length < width || cells.slice(width).some((cell) => cell !== '');
}

function scanRecord(text: string, start: number, delimiter: Delimiter): RawRecord {
  const record: RawRecord = { cells: [], end: start, inner: 0, quotedCell: 0 };
  let at = start;
  for (;;) {
    at = text[at] === '"' ? scanQuoted(text, at, delimiter, record) : scanPlain(text, at, delimiter, record);
    if (record.broken) return record;
    if (text[at] !== delimiter) break;
    at += 1;
  }
  record.end = afterBreak(text, at);
  return record;
}

/** Reads a cell without quotes; answers where its delimiter or line break stands. */
function scanPlain(text: string, start: number, delimiter: Delimiter, record: RawRecord): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') break;
  }
  record.cells.push(text.slice(start, at));
  return at;
}

function scanQuoted(text: string, start: number, delimiter: Delimiter, record: RawRecord): number {
  record.quotedCell = record.cells.length;
  const close = closingQuote(text, start);
  if (close < 0) {
    record.broken = 'quote-open';
    return start;
  }
  let at = close + 1;
  while (text[at] === ' ' || (text[at] === '\t' && delimiter !== '\t')) at += 1;
  const after = text[at];
  if (after !== undefined && after !== delimiter && after !== '\n' && after !== '\r') {
    // A quote that closes on a later line, in the midst of words, is the opening one of another cell.
    record.broken = /[\n\r]/.test(text.slice(start, close)) ? 'quote-open' : 'quote-text';
    return start;
  }
  const inside = text.slice(start + 1, close);
  record.inner += inside.match(/\r\n|\n|\r/g)?.length ?? 0;
  record.cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
  return at;
}

/** Where the quote opened at `start` is closed, or −1. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at - start > LONGEST_QUOTED ? -1 : at;
}

function afterLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return afterBreak(text, at);
}

function afterBreak(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
