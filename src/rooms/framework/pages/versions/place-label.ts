import type { Language } from '../../../../base/language.ts';
import { text } from '../../text/index.ts';

/** What people call a place of the offering document: 'Taso: EQF'; the pointer itself where it has no name. */
export function placeLabel(language: Language, pointer: string): string {
  const key = `place/${pointer.slice(1).replaceAll('/', '.')}`;
  return text.keys.has(key) ? text(language)(key as 'place/ects') : pointer;
}
