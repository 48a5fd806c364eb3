import type { Language } from '../../base/language.ts';
import type { PageAnswer } from '../../platform/web/page-request.ts';
import type { FrameworkPin } from '../framework/index.ts';
import { type SheetLine, sheetOf } from './pages/sheet.ts';
import { text } from './text/index.ts';
import { CSV_TYPE, csvRows, writeXlsx, XLSX_TYPE } from './write-sheet.ts';

export const fileKinds = ['xlsx', 'csv', 'json'] as const;
export type FileKind = (typeof fileKinds)[number];
export const JSON_TYPE = 'application/json';

/** The name of a result's file: that of the list with what it is. */
export function resultName(language: Language, list: string, kind: FileKind): string {
  const t = text(language);
  const bare = list.replace(/\.\w{1,5}$/, '').replace(/[^\p{L}\p{N} _-]/gu, '') || t('sheet.file');
  return `${bare}-${t('sheet.file')}.${kind}`;
}

type Sheet = { language: Language; name: string; framework: FrameworkPin };

/** A result as a spreadsheet. */
export async function xlsxFile(
  { language, name, framework }: Sheet,
  lines: readonly SheetLine[],
): Promise<PageAnswer> {
  const rows = sheetOf(language, framework, lines);
  const content = await writeXlsx([{ name: text(language)('sheet.name'), rows }]);
  return { file: resultName(language, name, 'xlsx'), mediaType: XLSX_TYPE, content };
}

/** A result as CSV. The lines come in batches, so that a long list is not laid out all at once. */
export async function csvFile(
  { language, name, framework }: Sheet,
  batches: AsyncIterable<readonly SheetLine[]> | Iterable<readonly SheetLine[]>,
): Promise<PageAnswer> {
  let content = '\ufeff';
  let header = true;
  for await (const lines of batches) {
    const rows = sheetOf(language, framework, lines);
    content += csvRows(header ? rows : rows.slice(1));
    header = false;
  }
  return { file: resultName(language, name, 'csv'), mediaType: CSV_TYPE, content };
}
