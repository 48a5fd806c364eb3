import type { Language } from '../../../base/language.ts';
import { vocabularyLabel } from '../../framework/index.ts';
import type { Counted } from '../rules/volumes.ts';
import { text } from '../text/index.ts';
import type { SheetCell } from './sheet.ts';

/** What was counted as a sheet: a row for each line, origin and form that occur together. */
export function volumeSheet<T extends Counted>(
  language: Language,
  items: readonly T[],
  lineHeaders: readonly string[],
  lineCells: (item: T) => SheetCell[],
): SheetCell[][] {
  const t = text(language);
  const named = (kind: 'origin' | 'form', value: string | null) =>
    value === null ? t('volumes.untold') : vocabularyLabel(language, `/${kind}`, value);
  const header = [
    ...lineHeaders,
    t('volumes.kind.origin'),
    t('volumes.kind.form'),
    t('volumes.measure.offerings'),
    t('volumes.measure.ects'),
    t('volumes.without-ects'),
  ];
  const rows = items.map((item) => [
    ...lineCells(item),
    named('origin', item.origin),
    named('form', item.form),
    item.offerings,
    item.ects,
    item.withoutEcts,
  ]);
  return [header, ...rows];
}
