import type { ConceptNews } from './concept.ts';
import type { SkillReading, WrongRow } from './reading.ts';

export const MOST_LABEL = 500;
const MOST_VALUE = 120;

/** A text as it is kept: composed, and without what no database keeps (NUL, halves of characters). */
export function keepable(text: string): string {
  return text
    .replace(/\0|\p{Cs}/gu, '')
    .normalize('NFC')
    .trim();
}

/** What one row says, or why it is left out. */
export type ReadRow = { line: number; concept: ConceptNews } | WrongRow;

/** Puts the rows together; a concept that comes twice is told, and its first row counts. */
export function collectRows(rows: Iterable<ReadRow>): Pick<SkillReading, 'concepts' | 'wrong'> {
  const concepts = new Map<string, ConceptNews>();
  const wrong: WrongRow[] = [];
  for (const row of rows) {
    if ('fault' in row) wrong.push({ ...row, value: row.value.slice(0, MOST_VALUE) });
    else if (concepts.has(row.concept.uri))
      wrong.push({ line: row.line, fault: 'twice', value: row.concept.uri });
    else concepts.set(row.concept.uri, row.concept);
  }
  return { concepts: [...concepts.values()], wrong };
}
