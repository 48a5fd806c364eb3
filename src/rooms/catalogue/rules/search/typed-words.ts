import { languages } from '../../../../base/language.ts';
import { foldedWords } from '../../../../base/words/fold.ts';
import { stem } from '../../../../base/words/stem.ts';

const MOST_WORDS = 8;
const MOST_LETTERS = 60;
const PREFIX_FROM = 3;
const STEM_PREFIX_FROM = 4;

/** Words that hold a sentence together; as search words they would only exclude what is sought. */
const fillers = new Set(
  'ja tai sekä och eller samt and or the of for a an in on to i på av en ett för med om'
    .split(' ')
    .flatMap(foldedWords),
);

/**
 * A word as somebody typed it. `stems`: by the rules of each language, since nobody says in which one they search;
 * `beginnings`: words of the catalogue that begin so are meant, too.
 */
export type TypedWord = { word: string; stems: string[]; beginnings: string[] };

/** What somebody typed, as words to look for: at most eight, without fillers unless there is nothing else. */
export function typedWords(typed: string): TypedWord[] {
  const all = foldedWords(typed.slice(0, 400)).map((word) => word.slice(0, MOST_LETTERS));
  const meant = all.filter((word) => !fillers.has(word));
  return [...new Set(meant.length > 0 ? meant : all)].slice(0, MOST_WORDS).map((word) => {
    const stems = [...new Set(languages.map((language) => stem(word, language)))];
    const begun = [
      word.length >= PREFIX_FROM ? word : null,
      ...stems.filter((one) => one.length >= STEM_PREFIX_FROM),
    ];
    return { word, stems, beginnings: shortest(begun.filter((one) => one !== null)) };
  });
}

/** A shorter beginning finds what a longer one would. */
function shortest(beginnings: readonly string[]): string[] {
  const all = [...new Set(beginnings)];
  return all.filter((one) => !all.some((other) => other !== one && one.startsWith(other)));
}
