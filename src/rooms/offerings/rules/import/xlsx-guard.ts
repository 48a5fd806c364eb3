import { inflateRawSync } from 'node:zlib';
import { Refusal } from '../../../../base/errors.ts';
import type { ImportLimits } from './limits.ts';

/**
 * Looks through an XLSX file before the reader does. The reader unpacks without bound and fills every gap up to
 * the highest row and column number it is told, so a small file could take all the memory there is.
 * Walks the local headers, as the reader does, not the central directory, which may tell something else.
 * @throws Refusal 'offerings/import-too-large-unpacked', 'offerings/import-too-many-rows' or
 *   'offerings/import-xlsx-damaged'
 */
export function guardXlsx(bytes: Uint8Array, limits: Pick<ImportLimits, 'unpackedBytes' | 'rows'>): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limits.unpackedBytes;
  let at = 0;
  while (at >= 0 && at + 30 <= file.length && file.readUInt32LE(at) === LOCAL_HEADER) {
    const entry = unpack(file, at, left);
    left -= entry.content.length;
    if (/worksheets\/.*\.xml$/i.test(entry.name)) checkSheet(entry.content, limits.rows);
    at = nextHeader(file, entry.end);
  }
}

const LOCAL_HEADER = 0x04034b50;

function unpack(file: Buffer, at: number, left: number): { name: string; content: Buffer; end: number } {
  const method = file.readUInt16LE(at + 8);
  const packed = file.readUInt32LE(at + 18);
  const nameEnd = at + 30 + file.readUInt16LE(at + 26);
  const start = nameEnd + file.readUInt16LE(at + 28);
  const name = file.toString('latin1', at + 30, nameEnd);
  if (method === 0) return { name, content: file.subarray(start, start + packed), end: start + packed };
  if (method !== 8) throw new Refusal('offerings/import-xlsx-damaged', 422);
  const { buffer, engine } = inflate(file.subarray(start), left);
  return { name, content: buffer, end: start + engine.bytesWritten };
}

/** With `info` Node also answers the engine, which knows how much it consumed; the types do not say so. */
function inflate(data: Buffer, left: number): { buffer: Buffer; engine: { bytesWritten: number } } {
  try {
    const options = { maxOutputLength: Math.max(1, left), info: true };
    return inflateRawSync(data, options) as unknown as ReturnType<typeof inflate>;
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(
      tooLarge ? 'offerings/import-too-large-unpacked' : 'offerings/import-xlsx-damaged',
      422,
    );
  }
}

/** After an entry there may be a descriptor of up to 24 bytes before the next header. */
function nextHeader(file: Buffer, end: number): number {
  const found = file.subarray(end, end + 28).indexOf('PK\x03\x04', 0, 'latin1');
  return found < 0 ? -1 : end + found;
}

/** As many cells as may be laid out: 200,000 rows of 150 columns. */
const MOST_CELLS = 30_000_000;

/** Looks at every attribute `r`, wherever it stands: an element written unusually must not slip through. */
function checkSheet(content: Buffer, rows: number): void {
  const xml = content.toString('latin1');
  let lastRow = 1;
  let lastColumn = 1;
  for (const [, place = ''] of xml.matchAll(/\sr\s*=\s*["']([^"']*)["']/g)) {
    if (place.includes('&')) throw new Refusal('offerings/import-xlsx-damaged', 422);
    const [, letters, digits] = /^([A-Z]*)(\d+)$/.exec(place) ?? [];
    if (digits === undefined) continue;
    lastRow = Math.max(lastRow, Number(digits));
    lastColumn = Math.max(lastColumn, columnNumber(letters ?? ''));
  }
  if (lastRow > MOST_ROWS) throw new Refusal('offerings/import-too-many-rows', 413, { limit: rows });
  if (lastRow * lastColumn > MOST_CELLS) throw new Refusal('offerings/import-too-large-unpacked', 413);
}

/** As many rows as Excel has. A formatted but empty row far down is common, so the row limit is not applied here. */
const MOST_ROWS = 1_048_576;

/** 'A' is 1, 'AA' is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
