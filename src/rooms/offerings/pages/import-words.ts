import type { ErrorParams } from '../../../base/errors.ts';
import type { Language } from '../../../base/language.ts';
import { text as frameworkText } from '../../framework/index.ts';
import { type ImportField, splitField } from '../rules/import/fields.ts';
import type { RefusedRow } from '../rules/import/plan-import.ts';
import { text } from '../text/index.ts';

type Key = Parameters<ReturnType<typeof text>>[0];
type FrameworkKey = Parameters<ReturnType<typeof frameworkText>>[0];

/** The words for a code that came out of reading a file, or of checking a document's shape. */
export function importWords(language: Language, code: string, params: ErrorParams = {}): string {
  if (text.keys.has(code)) return text(language)(code as Key, params);
  return frameworkText.keys.has(code) ? frameworkText(language)(code as FrameworkKey, params) : code;
}

/** What people call a field, with its language where it has one: 'Nimi ruotsiksi'. */
export function fieldLabel(language: Language, field: ImportField | 'ignore'): string {
  const t = text(language);
  if (field === 'ignore') return t('import-field/ignore');
  const { base, language: written } = splitField(field);
  const label = t(`import-field/${base}`);
  return written ? t(`import-field-in/${written}`, { field: label }) : label;
}

export type RefusedLine = { line: number; column: string | null; reason: string; value: string };

/** A refused row as lines of a table: one for each cell that is wrong, else one for the row. */
export function refusedLines(language: Language, row: RefusedRow): RefusedLine[] {
  if (row.errors.length > 0) {
    return row.errors.map(({ line, column, code, params, value }) => ({
      line,
      column,
      reason: importWords(language, code, params),
      value: value ?? '',
    }));
  }
  const title = Object.values(row.document?.title ?? {}).find(Boolean) ?? '';
  return [
    { line: row.line, column: null, reason: importWords(language, row.reason, row.params), value: title },
  ];
}
