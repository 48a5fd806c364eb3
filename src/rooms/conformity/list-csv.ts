import type { Language } from '../../base/language.ts';
import { sheetOf } from './pages/sheet.ts';
import type { FrameworkScreening } from './screen-list.ts';
import { toldRow } from './told.ts';
import { csvRows } from './write-sheet.ts';

const BATCH = 1000;

/** A list against one framework as CSV, a piece at a time: 100,000 rows in words need much room. */
export function* csvPieces(
  language: Language,
  { framework, legend, rows }: FrameworkScreening,
): Generator<string> {
  yield '\ufeff';
  for (let from = 0; from === 0 || from < rows.length; from += BATCH) {
    const lines = rows.slice(from, from + BATCH).map((row) => toldRow(legend, row));
    const sheet = sheetOf(language, framework, lines);
    yield csvRows(from === 0 ? sheet : sheet.slice(1));
  }
}
