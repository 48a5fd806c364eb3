/** A cell of a sheet; a text stays a text, whatever it begins with. */
export type CsvCell = string | number;

export const CSV_TYPE = 'text/csv; charset=utf-8';

/**
 * A CSV file that spreadsheets of Finland open as it is: semicolons and a byte order mark. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${csvRows(rows)}`;
}

/** Rows for such a file, without the byte order mark that only its beginning has. */
export function csvRows(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
}

function csvCell(value: CsvCell): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
