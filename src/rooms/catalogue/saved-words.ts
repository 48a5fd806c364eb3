import type { Language } from '../../base/language.ts';
import { searchName } from './pages/saved/saved-page.tsx';

/** A search in words, for the subject of a message and the title of a feed. */
export function chosenWords(language: Language, params: string, names: ReadonlyMap<string, string>): string {
  return searchName(language, params, names).replace(/\s+/g, ' ').slice(0, 200);
}
