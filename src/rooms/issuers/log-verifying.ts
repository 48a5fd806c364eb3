import type { Tx } from '../../platform/database/index.ts';
import { type ChainEnd, chainBegin, followChain } from './rules/log-chain.ts';
import { firstProblem, type HeadProblem } from './rules/log-report.ts';
import { publicKeyOf } from './signing.ts';
import { countLog, type LogHead, listChained, listHeads } from './store/chain.ts';
import { listKeys } from './store/keys.ts';

/** What was found of an institution's log; `brokenAt` is the first number that does not fit. */
export type LogReport = {
  entries: number;
  waiting: number;
  heads: number;
  brokenAt: number | null;
  wrongHead: { day: string; problem: HeadProblem } | null;
};

const BATCH = 1000;
const ALL_HEADS = 100_000;

/** Recomputes the chain of an institution from its beginning, and compares it with every signed head. */
export async function verifyLog(tx: Tx, institution: string): Promise<LogReport> {
  const { entries, waiting } = await countLog(tx, institution);
  const heads = await listHeads(tx, institution, ALL_HEADS);
  const { brokenAt, ends } = await follow(tx, institution, heads);
  const keys = new Map((await listKeys(tx, institution)).map((key) => [key.id, publicKeyOf(key)]));
  return {
    entries,
    waiting,
    heads: heads.length,
    brokenAt,
    wrongHead: firstProblem(heads.reverse(), ends, keys),
  };
}

/** Where the chain breaks, and what it said at the numbers of the heads. */
async function follow(tx: Tx, institution: string, heads: readonly LogHead[]) {
  const wanted = new Set(heads.map(({ number }) => number));
  const ends = new Map<number, string>();
  let end: ChainEnd = chainBegin(institution);
  for (;;) {
    const entries = await listChained(tx, institution, { after: end.number, limit: BATCH });
    if (entries.length === 0) return { brokenAt: null, ends };
    const next = followChain(end, entries);
    if ('brokenAt' in next) return { brokenAt: next.brokenAt, ends };
    for (const { number, chain } of entries) if (wanted.has(number)) ends.set(number, chain);
    end = next;
  }
}
