import type { Tx } from '../../../platform/database/index.ts';
import { withdraw } from '../store/batch-awards.ts';
import type { Batch } from '../store/batches.ts';
import { touchList } from '../store/status-lists.ts';
import { text } from '../text/index.ts';
import { STEP } from './shared.ts';

/**
 * Takes back awards of a batch that was given up before they were released: they are signed, so they are revoked, and
 * whose result was confirmed may get another one.
 * @returns how many were taken back; 0: none is left
 */
export async function withdrawAwards(tx: Tx, { institution, id }: Batch, now: Date): Promise<number> {
  const reason = text('fi')('batch.withdrawn');
  const { count, lists } = await withdraw(tx, { institution, batch: id }, { at: now, reason }, STEP);
  for (const list of lists) await touchList(tx, institution, list);
  return count;
}
