import { notFound } from '../../../base/errors.ts';
import type { PageAnswer } from '../../../platform/web/page-request.ts';
import { CSV_TYPE, type NamedSheet, writeCsv, writeXlsx, XLSX_TYPE } from '../write-sheet.ts';

/**
 * A list as a file: `csv` holds the first of the sheets, `xlsx` all of them, `json` the whole answer.
 * @throws Refusal not-found for another format
 */
export async function sheetFile(
  format: string,
  name: string,
  whole: unknown,
  sheets: readonly [NamedSheet, ...NamedSheet[]],
): Promise<PageAnswer> {
  const file = `${name}.${format}`;
  if (format === 'csv') return { file, mediaType: CSV_TYPE, content: writeCsv(sheets[0].rows) };
  if (format === 'xlsx') return { file, mediaType: XLSX_TYPE, content: await writeXlsx(sheets) };
  if (format !== 'json') throw notFound();
  return { file, mediaType: 'application/json', content: `${JSON.stringify(whole, null, 2)}\n` };
}
