import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { Refusal } from '../../../../base/errors.ts';
import { headerIndex } from './header-row.ts';
import type { ImportLimits } from './limits.ts';
import { columnKeys, type Table, type TableRow } from './table.ts';
import { guardXlsx } from './xlsx-guard.ts';

/**
 * The first sheet of an XLSX file as a table. Formulas come as the values that were saved with them; they are
 * never evaluated. The whole sheet is held in memory, unlike CSV.
 * @throws Refusal 'offerings/import-empty', 'offerings/import-xlsx-damaged', 'offerings/import-too-many-rows', …
 */
export async function readSheet(
  bytes: Uint8Array,
  limits: Pick<ImportLimits, 'unpackedBytes' | 'rows'>,
): Promise<Table> {
  guardXlsx(bytes, limits);
  const all = await cellsOf(bytes);
  const filled = all
    .map((cells, index) => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some(Boolean));
  const at = headerIndex(filled.map(({ cells }) => cells));
  const header = filled[at];
  if (!header) throw new Refusal('offerings/import-empty', 422);
  const rows = filled.slice(at + 1);
  if (rows.length > limits.rows)
    throw new Refusal('offerings/import-too-many-rows', 413, { limit: limits.rows });
  const columns = columnKeys(header.cells);
  return {
    kind: 'xlsx',
    format: 'xlsx',
    columns,
    headerLine: header.line,
    rows: rows.map((row) => fitted(row, columns.length)),
  };
}

async function cellsOf(bytes: Uint8Array): Promise<string[][]> {
  try {
    const sheet = await readExcelSheet(Buffer.from(bytes));
    return sheet.map((row) => row.map((cell) => cellText(cell)));
  } catch {
    throw new Refusal('offerings/import-xlsx-damaged', 422);
  }
}

function fitted({ line, cells }: TableRow, width: number): TableRow {
  return { line, cells: Array.from({ length: width }, (_, index) => cells[index] ?? '') };
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
