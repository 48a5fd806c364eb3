import type { LocalizedText } from '../../../base/language.ts';
import type { Concept } from './concept.ts';
import { stemsOf } from './search-keys.ts';

/** Stem ('en:databas') → in how many concepts it occurs. */
export type StemCounts = ReadonlyMap<string, number>;
/** Stem → how much it counts: 1 in the text itself, less in what stands around it. */
export type Sought = ReadonlyMap<string, number>;

const TITLE = 0.9;
const AROUND = 0.5;
const LONGEST = 3000;
/** By so many stems candidates are looked for; the rest only helps to put them in order. */
const MOST_TELLING = 40;
const ALTERNATIVE = 0.9;

/** What skills are sought for: texts in all their languages. */
export type SoughtTexts = { text: LocalizedText; title?: LocalizedText; around?: readonly LocalizedText[] };

/** The stems of a text, those of the title of what it belongs to, and those of the texts around it. */
export function soughtStems({ text, title = {}, around = [] }: SoughtTexts): Map<string, number> {
  const sought = new Map(around.flatMap(stemsOfText).map((stem) => [stem, AROUND]));
  for (const stem of stemsOfText(title)) sought.set(stem, TITLE);
  for (const stem of stemsOfText(text)) sought.set(stem, 1);
  return sought;
}

function stemsOfText(text: LocalizedText): string[] {
  return Object.entries(text).flatMap(([tag, words]) => stemsOf((words ?? '').slice(0, LONGEST), tag));
}

/** How much each stem tells: the logarithm of all concepts by those that have it (inverse document frequency). */
export function weights(counts: StemCounts, total: number): (stem: string) => number {
  return (stem) => Math.log(1 + total / ((counts.get(stem) ?? 0) + 1)) ** 1.5;
}

/** The stems by which candidates are looked for: those that some concept has and that tell most, with their weight. */
export function tellingStems(
  sought: Sought,
  counts: StemCounts,
  total: number,
): [stem: string, weight: number][] {
  const weight = weights(counts, total);
  const present = [...sought].filter(([stem]) => counts.has(stem));
  return present
    .map(([stem, counted]): [string, number] => [stem, counted * weight(stem)])
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_TELLING);
}

type Named = Pick<Concept, 'labels' | 'alternatives'>;

/**
 * How well a concept fits what is sought, by the best of its names in the best of its languages: the weight of the
 * stems that the name shares, by the weight of all its stems to the power of 0.7, so that a long name is not found for
 * one of its words. The numbers are chosen by the measurement in suggestions.test.ts.
 */
export function scoreSkill(
  sought: Sought,
  { labels, alternatives }: Named,
  weight: (stem: string) => number,
): number {
  const names = [
    ...Object.entries(labels).map(([tag, label]) => [tag, label ?? '', 1] as const),
    ...Object.entries(alternatives).flatMap(([tag, own]) =>
      own.map((name) => [tag, name, ALTERNATIVE] as const),
    ),
  ];
  const scores = names.map(([tag, name, share]) => share * scoreName(sought, stemsOf(name, tag), weight));
  return Math.max(0, ...scores);
}

function scoreName(sought: Sought, name: readonly string[], weight: (stem: string) => number): number {
  if (name.length === 0) return 0;
  const shared = name.reduce((sum, stem) => sum + (sought.get(stem) ?? 0) * weight(stem), 0);
  return shared / name.reduce((sum, stem) => sum + weight(stem), 0) ** 0.7;
}
