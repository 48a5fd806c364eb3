import { type SampleRate, sampleRates, sampleToken, scoreToken } from '../index/facets.ts';

/**
 * Which of very many matches are put in order: those with at least this score, of these only what is in the title or
 * the skills (`head`), of these one in `rate`. All pages of one search look at the same ones.
 */
export type Cut = { least: number; head: boolean; rate: SampleRate | null };

/** How many of a sample's matches have a score, and whether what was sought is in their titles or skills. */
export type Scored = { score: number; head: boolean; many: number };

const WANTED = 500;
const MOST = 4000;
/** From so many matches in titles and skills on, the others are not looked at. */
const ENOUGH_IN_HEAD = 200;

/** @param rate of the sample in which `scored` was counted */
export function cutOf(scored: readonly Scored[], rate: number): Cut {
  const inHead = scored.filter(({ head }) => head);
  const head = sum(inHead) * rate >= ENOUGH_IN_HEAD;
  const best = (head ? inHead : scored).toSorted((a, b) => b.score - a.score);
  let [found, least] = [0, 0];
  for (const { score, many } of best) {
    // The whole of the last score that is needed is taken.
    if (found >= WANTED && score !== least) break;
    found += many * rate;
    least = score;
  }
  if (found < WANTED) least = 0;
  const thinned = sampleRates.find((one) => found / one <= MOST);
  return { least, head, rate: found > MOST ? (thinned ?? null) : null };
}

/** The words that stand for a cut in the index; `newest` is the highest score that an offering can have today. */
export function cutGroups({ least, rate }: Cut, newest: number): string[][] {
  const scores =
    least > 0 ? Array.from({ length: Math.max(1, newest - least + 1) }, (_, i) => scoreToken(least + i)) : [];
  return [scores, rate === null ? [] : [sampleToken(rate)]];
}

export function isCut(value: unknown): value is Cut {
  if (typeof value !== 'object' || value === null) return false;
  const { least, head, rate } = value as Partial<Record<keyof Cut, unknown>>;
  const known = rate === null || sampleRates.some((one) => one === rate);
  return known && typeof head === 'boolean' && Number.isInteger(least) && Math.abs(Number(least)) < 10_000;
}

/** What a sample says of the whole, and within what bounds in 95 of 100 cases. */
export function estimate(found: number, rate: number): { total: number; error: number } {
  return { total: found * rate, error: Math.ceil(1.96 * rate * Math.sqrt(found * (1 - 1 / rate))) };
}

const sum = (scored: readonly Scored[]) => scored.reduce((all, { many }) => all + many, 0);
