import type { Language } from '../../../../base/language.ts';
import { text } from '../../text/index.ts';

type Key = Parameters<ReturnType<typeof text>>[0];

/** The parts of a document by the names that the form has for them. */
export function partWords(language: Language, parts: readonly string[]): string {
  const words = parts.map((part) =>
    text.keys.has(`field/${part}`) ? text(language)(`field/${part}` as Key) : part,
  );
  return words.join(', ') || '–';
}
