import { plusSeconds } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import type { Routine } from '../../../platform/jobs/index.ts';
import { cancelRows, forgetRecipients } from '../store/batch-rows.ts';
import { type Batch, batchesToForget, moveBatch, noteForgotten } from '../store/batches.ts';
import { forgetClaimants } from '../store/claims.ts';

const DAY = 24 * 60 * 60;
/** Batches of one round. */
const BATCHES = 20;
/** Rows of one statement. */
const PART = 5000;

/**
 * When the list of a batch is forgotten: null while the batch goes on. One that is never started is given up then.
 * @param days `RECIPIENTS_KEPT_DAYS`
 */
export function forgottenFrom(
  {
    state,
    releasedAt,
    cancelledAt,
    createdAt,
  }: Pick<Batch, 'state' | 'releasedAt' | 'cancelledAt' | 'createdAt'>,
  days: number,
): Date | null {
  if (state === 'running' || state === 'paused') return null;
  return plusSeconds(releasedAt ?? cancelledAt ?? createdAt, days * DAY);
}

/** Deletes the names and addresses that lists brought, a set time after their batches are over. */
export const forgetLists: Routine = {
  name: 'credentials.forget-lists',
  everySeconds: 3600,
  async handle({ platform }) {
    const now = platform.clock();
    const before = plusSeconds(now, -platform.config.RECIPIENTS_KEPT_DAYS * DAY);
    const due = await inTransaction(platform.database, theProgram, async (tx) => {
      await forgetClaimants(tx, now);
      return batchesToForget(tx, before, BATCHES);
    });
    for (const batch of due) await forget(platform, batch, now);
  },
};

async function forget(
  platform: Platform,
  batch: Pick<Batch, 'institution' | 'id' | 'state'>,
  now: Date,
): Promise<void> {
  const place = { institution: batch.institution, batch: batch.id };
  const inOne = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
    inTransaction(platform.database, theProgram, work);
  const isOver =
    batch.state !== 'draft' ||
    (await inOne(async (tx) => {
      const isMoved = await moveBatch(tx, batch, ['draft'], { state: 'cancelled', cancelledAt: now });
      if (isMoved) await cancelRows(tx, place);
      return isMoved;
    }));
  if (!isOver) return;
  while ((await inOne((tx) => forgetRecipients(tx, place, PART))) > 0);
  await inOne((tx) => noteForgotten(tx, batch, now));
}
