import writeExcelFile from 'write-excel-file/node';
import type { CsvCell } from './csv.ts';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A sheet of an XLSX file: its name and rows, the first of which is the header. */
export type NamedSheet = { name: string; rows: readonly (readonly CsvCell[])[] };

/** An XLSX file. Texts are written as texts: what looks like a formula is none. */
export function writeXlsx(sheets: readonly NamedSheet[]): Promise<Uint8Array> {
  return writeExcelFile(
    sheets.map(({ name, rows }) => ({
      // Excel takes 31 characters and none of these signs.
      sheet: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, index) => ({ width: index === 0 ? 45 : 20 })),
      data: rows.map((row, index) =>
        row.map((value) =>
          typeof value === 'number'
            ? { value, type: Number }
            : {
                value: xmlText(value),
                type: String,
                ...(index === 0 && { fontWeight: 'bold' as const, wrap: true }),
              },
        ),
      ),
    })),
  ).toBuffer();
}

/** What XML 1.0 can hold (§2.2), at most the 32,767 characters that a cell takes. */
function xmlText(value: string): string {
  return value.replace(/(?![\t\n\r])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu, '').slice(0, 32_000);
}
