import type { Work } from '../../platform/actions/index.ts';
import type { CompiledFramework } from '../framework/index.ts';
import type { PortfolioSize } from '../offerings/index.ts';
import { judgedGaps } from './judged-gaps.ts';
import { portfolio } from './portfolio.ts';
import { addToTally, emptyTally, type GapTally, type Requirement } from './rules/gaps.ts';

/** So many are kept; the ones not asked for longest go first. */
const KEPT = 500;
const kept = new Map<string, GapTally>();

/**
 * What the offerings of an institution lack, counted. The count is kept in memory as long as none of its offerings
 * changes, so that a consortium's page need not judge a hundred thousand offerings for one that was mended.
 */
export async function gapTally(
  tx: Work['tx'],
  { institution, fingerprint }: PortfolioSize,
  frameworks: readonly CompiledFramework[],
  requirements: readonly Requirement[],
): Promise<GapTally> {
  const asked = frameworks.map(({ sha256 }) => sha256).join(' ');
  const key = [institution, fingerprint, asked, requirements.length].join('\n');
  const tally = kept.get(key) ?? (await count(tx, institution, frameworks, requirements));
  kept.delete(key);
  kept.set(key, tally);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return tally;
}

async function count(
  tx: Work['tx'],
  institution: string,
  frameworks: readonly CompiledFramework[],
  requirements: readonly Requirement[],
): Promise<GapTally> {
  const tally = emptyTally();
  for await (const offering of portfolio(tx, institution))
    addToTally(tally, judgedGaps(offering, frameworks, requirements).gaps);
  return tally;
}
