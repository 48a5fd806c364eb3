import type { Id } from '../../base/ids.ts';
import type { Work } from '../../platform/actions/index.ts';
import { type PortfolioOffering, readPortfolio } from '../offerings/index.ts';

const BATCH = 500;

/**
 * All offerings of an institution that are not withdrawn, by id, some hundred at a time.
 * @param units only those of these units; null: all
 */
export async function* portfolio(
  tx: Work['tx'],
  institution: string,
  units: readonly Id[] | null = null,
): AsyncGenerator<PortfolioOffering> {
  let after: Id | null = null;
  for (let count = BATCH; count === BATCH; ) {
    const batch: PortfolioOffering[] = await readPortfolio(tx, institution, { units, after, limit: BATCH });
    yield* batch;
    count = batch.length;
    after = batch.at(-1)?.id ?? null;
  }
}
