import type { Sentence, Word } from './readings.ts';

const SHORTEST_PART = 5;
const INFLECTED_FROM = 4;

/** How much of it is one sentence in the other: the words of the first weigh more, since they are what is asked for. */
const ASKED = 0.7;

/** How alike two sentences of one language are, 0–1; 1 for the same sentence. */
export function likeness(asked: Sentence, offered: Sentence): number {
  if (asked.whole === offered.whole) return 1;
  return ASKED * contained(asked.words, offered.words) + (1 - ASKED) * contained(offered.words, asked.words);
}

/** Share of the first words, by weight, that occur among the second. */
export function contained(words: readonly Word[], among: readonly Word[]): number {
  let [found, all] = [0, 0];
  for (const { stem, weight } of words) {
    all += weight;
    found += weight * Math.max(0, ...among.map((other) => alike(stem, other.stem)));
  }
  return all === 0 ? 0 : found / all;
}

/** 1 for the same stem, less for another form of it or for the end of a compound (lääkeannos – annos). */
function alike(one: string, other: string): number {
  if (one === other) return 1;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= INFLECTED_FROM && long.startsWith(short) && long.length - short.length <= 3) return 0.8;
  if (short.length >= SHORTEST_PART && (long.endsWith(short) || long.startsWith(short))) return 0.5;
  return 0;
}
