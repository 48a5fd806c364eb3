import { type Language, type LocalizedText, languages } from '../../../../base/language.ts';
import { foldedWords } from '../../../../base/words/fold.ts';
import { stem } from '../../../../base/words/stem.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

const SHORTEST_WORD = 4;
const MOST_WORDS = 12;

/** The stems of the telling words of a title, in all its languages. */
export function titleStems(title: LocalizedText): string[] {
  const stems = languages.flatMap((language) =>
    foldedWords(title[language] ?? '')
      .filter((word) => word.length >= SHORTEST_WORD)
      .map((word) => stem(word, language)),
  );
  return [...new Set(stems)].slice(0, MOST_WORDS);
}

/** What likeness is judged from. `field` is an ISCED-F code of 2–4 digits. */
export type Likeness = Pick<OfferingDocument, 'title' | 'field' | 'level'>;

/**
 * How near another offering is to one's own, for taking its wording as a starting point: the same field of education
 * counts most (0–4), then words that the titles share (0–3), a wording in the reader's language (2), and the same level (1).
 * @param wording what the other one says there
 */
export function nearness(
  own: Likeness,
  other: Likeness,
  wording: readonly LocalizedText[],
  language: Language,
): number {
  const inLanguage = wording.length > 0 && wording.every((text) => (text[language] ?? '').trim() !== '');
  const level = own.level?.competence;
  return (
    fieldNearness(own.field, other.field) +
    Math.min(3, sharedWords(own.title, other.title)) +
    (inLanguage ? 2 : 0) +
    (level && level === other.level?.competence ? 1 : 0)
  );
}

/** Codes are read from the left: broad field, narrow field, detailed field. */
function fieldNearness(own: string | null | undefined, other: string | null | undefined): number {
  if (!own || !other) return 0;
  if (own === other) return 4;
  const digits = [3, 2].find((count) => own.length >= count && own.slice(0, count) === other.slice(0, count));
  return digits === 3 ? 2 : digits === 2 ? 1 : 0;
}

function sharedWords(own: LocalizedText, other: LocalizedText): number {
  const stems = new Set(titleStems(other));
  return titleStems(own).filter((one) => stems.has(one)).length;
}

/** Something that was published, with how near it is. */
export type Ranked<C> = { candidate: C; near: number; wording: LocalizedText[] };

/** Nearest first; of equally near ones the newest, and where even the day is the same, by id. */
export function byNearness<C extends { publishedAt: Date; id: string }>(a: Ranked<C>, b: Ranked<C>): number {
  return (
    b.near - a.near ||
    b.candidate.publishedAt.getTime() - a.candidate.publishedAt.getTime() ||
    (a.candidate.id < b.candidate.id ? -1 : 1)
  );
}

/** The first ones that are good enough and do not say the same as one before them. */
export function firstDifferent<C>(
  ranked: readonly Ranked<C>[],
  most: number,
  isGood: (candidate: C) => boolean,
): Ranked<C>[] {
  const chosen: Ranked<C>[] = [];
  const said = new Set<string>();
  for (const one of ranked) {
    if (chosen.length === most) break;
    const words = JSON.stringify(one.wording.map((text) => Object.values(text).map((each) => each?.trim())));
    if (said.has(words) || !isGood(one.candidate)) continue;
    said.add(words);
    chosen.push(one);
  }
  return chosen;
}
