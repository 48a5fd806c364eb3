import { languages } from '../../../../base/language.ts';
import { foldedWords } from '../../../../base/words/fold.ts';
import { stem } from '../../../../base/words/stem.ts';

const MOST_WORDS = 8;
const PREFIX_FROM = 3;

/** Words that hold a sentence together; as search words they would only exclude what is sought. */
const fillers = new Set(
  'ja tai sekä och eller samt and or the of for a an in on to i på av en ett för med om'
    .split(' ')
    .flatMap(foldedWords),
);

/**
 * What somebody typed, as a query for PostgreSQL's `to_tsquery`: every word must be found, as it was typed so far
 * or by its stem in any of the languages, since nobody says in which language they search. Null: no words.
 */
export function searchQuery(typed: string): string | null {
  const all = foldedWords(typed.slice(0, 400));
  const meant = all.filter((word) => !fillers.has(word));
  const words = [...new Set(meant.length > 0 ? meant : all)].slice(0, MOST_WORDS);
  return words.length === 0 ? null : words.map(alternatives).join(' & ');
}

function alternatives(word: string): string {
  const forms = new Set([word, ...languages.map((language) => stem(word, language))]);
  const shortest = [...forms].filter(
    (form) => ![...forms].some((other) => other !== form && isPrefix(other, form)),
  );
  return `(${shortest.map((form) => (form.length >= PREFIX_FROM ? `${form}:*` : form)).join(' | ')})`;
}

/** A shorter form that is searched as a prefix finds what the longer one would. */
function isPrefix(shorter: string, longer: string): boolean {
  return shorter.length >= PREFIX_FROM && longer.startsWith(shorter);
}
