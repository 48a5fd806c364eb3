import { isLanguage, type Language } from '../../../../base/language.ts';

/** How easy a text is to read, from very easy to very hard. */
export const eases = ['very-easy', 'easy', 'middling', 'hard', 'very-hard'] as const;
export type Ease = (typeof eases)[number];

/** `lix` is rounded; `words` and `sentences` are what it was counted of. */
export type Readability = { lix: number; ease: Ease; words: number; sentences: number };

const LONG = 7;
const FEWEST_WORDS = 10;

/**
 * How much more a usual newspaper text has than a Swedish one (47), since words of other languages are longer or
 * shorter: English 52, Finnish 72. From C. H. Björnsson: Readability of Newspapers in 11 Languages, Reading Research
 * Quarterly 18(4), 1983, p. 480–497.
 */
const above: Record<Language, number> = { sv: 0, en: 5, fi: 25 };

/** Björnsson's steps for Swedish (Läsbarhet, 1968): below 30 very easy, from 60 on very hard. */
const steps = [30, 40, 50, 60] as const;

/**
 * LIX of a text: words by sentences, and the percentage of words of more than six letters. The steps in words are those
 * of Swedish, moved by how much longer the words of the language are.
 * @param tag BCP 47; null for a language of which nothing is known, and for fewer than ten words
 */
export function readability(text: string, tag: string): Readability | null {
  const language = tag.slice(0, 2).toLowerCase();
  const words = text.match(/[\p{L}\p{N}]+(?:[-’'.:][\p{L}\p{N}]+)*/gu) ?? [];
  if (!isLanguage(language) || words.length < FEWEST_WORDS) return null;
  const sentences = sentencesOf(text);
  const long = words.filter((word) => [...word].length >= LONG).length;
  const lix = words.length / sentences + (100 * long) / words.length;
  const step = steps.filter((from) => lix - above[language] >= from).length;
  return { lix: Math.round(lix), ease: eases[step]!, words: words.length, sentences };
}

/** What ends with a full stop, a colon before a new sentence, a question or exclamation mark, or with its line. */
function sentencesOf(text: string): number {
  const pieces = text.split(/[.!?…]+(?=\s|$)|:(?=\s+\p{Lu})|\n+/u);
  return Math.max(1, pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece)).length);
}
