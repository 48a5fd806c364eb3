import { checkSize, decode } from './decode.ts';
import { kindOf } from './file-kind.ts';
import { type FileFormat, type JsonFormat, jsonFormats } from './formats.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { looksLikeJson, readJson } from './read-json.ts';
import { readSheet } from './read-sheet.ts';
import type { Table } from './table.ts';

/**
 * A course list as it was dropped: CSV (comma, semicolon or tab), JSON (both in UTF-8, UTF-16 or Windows-1252) or
 * XLSX.
 * @param bytes the file; its name is not asked
 * @param told what a JSON file is to be read as, where it was taken for something else
 * @throws Refusal with an 'offerings/import-…' code that says in words what is wrong with the file as a whole
 */
export async function readTable(
  bytes: Uint8Array,
  limits: ImportLimits = importLimits,
  told?: FileFormat,
): Promise<Table> {
  checkSize(bytes, limits);
  if (kindOf(bytes) === 'xlsx') return readSheet(bytes, limits);
  const decoded = decode(bytes, limits);
  return looksLikeJson(decoded.text)
    ? readJson(decoded.text, limits, jsonFormat(told))
    : readCsv(decoded, limits);
}

function jsonFormat(told: FileFormat | undefined): JsonFormat | undefined {
  return jsonFormats.find((format) => format === told);
}
