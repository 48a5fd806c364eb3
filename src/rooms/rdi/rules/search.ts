import { isLanguage, type LocalizedText, languages } from '../../../base/language.ts';
import { foldedWords } from '../../../base/words/fold.ts';
import { stem } from '../../../base/words/stem.ts';

const MOST_WORDS = 3000;
const MOST_ASKED = 12;
/** A shorter stem would fit half of all words. */
const SHORTEST_STEM = 3;

/** What an output is found by: its words, folded, and their stems, each after a space. */
export function searchText(texts: readonly LocalizedText[], topics: readonly string[]): string {
  const words = new Set<string>();
  const add = (text: string, tag: string) => {
    const base = tag.slice(0, 2).toLowerCase();
    for (const word of foldedWords(text)) {
      words.add(word);
      for (const language of isLanguage(base) ? [base] : languages) words.add(stem(word, language));
    }
  };
  for (const topic of topics) add(topic, 'und');
  for (const text of texts) for (const [tag, written] of Object.entries(text)) add(written ?? '', tag);
  return ` ${[...words].slice(0, MOST_WORDS).join(' ')}`;
}

/**
 * For each word asked, the SQL patterns of which one must fit a text of `searchText`: the beginning of a word, or its
 * stem in any of the three languages. Folded words hold only a–z and 0–9, so nothing needs escaping.
 */
export function searchPatterns(asked: string): string[][] {
  return foldedWords(asked)
    .slice(0, MOST_ASKED)
    .map((word) => {
      const stems = languages.map((language) => stem(word, language));
      const forms = [word, ...stems.filter((form) => form.length >= SHORTEST_STEM)];
      return [...new Set(forms)].map((form) => `% ${form}%`);
    });
}
