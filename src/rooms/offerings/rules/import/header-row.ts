import { Refusal } from '../../../../base/errors.ts';
import { fieldNamed } from './header-names.ts';

/** Titles and dates above the header are common in exported lists; the header is not sought further down. */
export const HEADER_WITHIN = 10;

/** How many cells are the name of a known column. */
export function knownNames(cells: readonly string[]): number {
  return cells.filter((cell) => fieldNamed(cell) !== undefined).length;
}

/**
 * Which of the first rows is the header: the one with most known column names, at least two; else the first.
 * @throws Refusal 'offerings/import-no-header' when the first row is data rather than names
 */
export function headerIndex(rows: readonly (readonly string[])[]): number {
  const scores = rows.slice(0, HEADER_WITHIN).map(knownNames);
  const best = Math.max(...scores);
  if (best >= 2) return scores.indexOf(best);
  const first = rows[0] ?? [];
  if (scores[0] === 0 && first.length > 1 && first.some((cell) => /^\d+([.,]\d+)?$/.test(cell.trim()))) {
    throw new Refusal('offerings/import-no-header', 422);
  }
  return 0;
}
