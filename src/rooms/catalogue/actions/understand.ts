import type { Tx } from '../../../platform/database/index.ts';
import type { WordQuery } from '../rules/search/index-query.ts';
import { typedWords } from '../rules/search/typed-words.ts';
import { meantBy } from '../rules/search/typing-errors.ts';
import { hasMatch } from '../store/measure.ts';
import { type Meaning, meaningsOf, nearWords } from '../store/vocabulary.ts';

const MOST_OTHERS = 3;

/** What was typed, in words of the index. `seen`: about how many offerings have the rarest of the words. */
export type Understood = { words: WordQuery | null; meanings: Meaning[]; seen: number };

/** How a search that found nothing was changed. */
export type Widening =
  | {
      kind: 'corrected';
      /** Mistyped words, what is searched instead, and what else may have been meant. */
      words: { typed: string; meant: string; others: string[] }[];
    }
  | { kind: 'any' }
  | { kind: 'without'; words: string[] };

export async function understood(tx: Tx, typed: string): Promise<Understood> {
  const meanings = await meaningsOf(tx, typedWords(typed));
  return withMeanings(meanings);
}

function withMeanings(meanings: Meaning[]): Understood {
  const groups = meanings.map(({ stems }) => stems);
  return {
    meanings,
    words: groups.length === 0 ? null : { groups, any: false },
    seen: Math.min(...meanings.map(({ seen }) => seen)),
  };
}

/**
 * Another search in place of one that found nothing: mistyped words put right, else without the words that nobody
 * uses, else with any of the words. Null: nothing would be found so either, or it is not the words that exclude.
 */
export async function widened(
  tx: Tx,
  { words, meanings }: Understood,
): Promise<{ words: WordQuery; how: Widening } | null> {
  if (!words || (await hasMatch(tx, words))) return null;
  const corrected = await corrections(tx, meanings);
  const right = meanings.map((meaning) => corrected.get(meaning.typed)?.[0]?.stems ?? meaning.stems);
  const how = [...corrected].map(([typed, [first, ...others]]) => ({
    typed,
    meant: first?.shown ?? '',
    others: others.slice(0, MOST_OTHERS).map(({ shown }) => shown),
  }));
  if (corrected.size > 0 && (await hasMatch(tx, { groups: right, any: false }))) {
    return { words: { groups: right, any: false }, how: { kind: 'corrected', words: how } };
  }
  return fewerWords(tx, meanings, right, corrected);
}

async function fewerWords(
  tx: Tx,
  meanings: Meaning[],
  right: string[][],
  corrected: ReadonlyMap<string, unknown>,
): Promise<{ words: WordQuery; how: Widening } | null> {
  const isUsed = ({ isKnown, typed }: Meaning) => isKnown || corrected.has(typed);
  const used = right.filter((_, at) => isUsed(meanings[at]!));
  if (used.length > 0 && used.length < meanings.length) {
    const words = { groups: used, any: false };
    const left = meanings.filter((meaning) => !isUsed(meaning)).map(({ typed }) => typed);
    if (await hasMatch(tx, words)) return { words, how: { kind: 'without', words: left } };
  }
  const any = { groups: right, any: true };
  return right.length > 1 && (await hasMatch(tx, any)) ? { words: any, how: { kind: 'any' } } : null;
}

/** For words that the catalogue does not know: the likeliest that they mean. */
async function corrections(tx: Tx, meanings: readonly Meaning[]) {
  const found = new Map<string, ReturnType<typeof meantBy>>();
  for (const { typed, isKnown } of meanings) {
    const meant = isKnown ? [] : meantBy(typed, await nearWords(tx, typed));
    if (meant.length > 0) found.set(typed, meant);
  }
  return found;
}
