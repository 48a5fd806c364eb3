import type { Language } from '../../../../base/language.ts';
import type { FieldErrors, FormValues } from '../../../../platform/web/form.ts';

/** What the fields of repeated rows are drawn with. */
export type RowsProps = { language: Language; values: FormValues; errors: FieldErrors; formId: string };

/** How many rows have something in them, up to the last one that has, and the ids that are taken. */
export function rowsOf(list: 'outcomes' | 'parts', values: FormValues): { rows: number; ids: string[] } {
  let rows = 0;
  const ids: string[] = [];
  for (const [name, value] of Object.entries(values)) {
    const [of, index, part] = name.split('.');
    if (of !== list || !/^\d+$/.test(index ?? '') || String(value).trim() === '') continue;
    if (part === 'id') ids.push(String(value));
    else rows = Math.max(rows, Number(index) + 1);
  }
  return { rows, ids };
}
