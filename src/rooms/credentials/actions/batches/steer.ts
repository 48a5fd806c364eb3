import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { action, type Work } from '../../../../platform/actions/index.ts';
import { cancelRun, resumeRun, startRun } from '../../../../platform/jobs/index.ts';
import { BATCH_RUN, type BatchRunInput } from '../../batch/shared.ts';
import type { BatchState } from '../../rules/batch/states.ts';
import { cancelRows, countRows, forgetCells } from '../../store/batch-rows.ts';
import { type Batch, findBatch, moveBatch } from '../../store/batches.ts';

export const batchPlace = z.object({ institution: z.string().max(20), batch: z.uuid() });

async function load({ tx }: Work, { institution, batch }: z.output<typeof batchPlace>): Promise<Batch> {
  const found = await findBatch(tx, institution, batch);
  if (!found) throw notFound();
  return found;
}

/**
 * Whoever moves a batch holds its run first, as a step of the run does: neither waits for the other in a circle.
 * @throws Refusal 'credentials/batch-not-now' where the batch is past the states `from`
 */
async function mustMove(
  { tx }: Work,
  batch: Batch,
  from: readonly BatchState[],
  to: { state: BatchState; run?: string; cancelledAt?: Date },
): Promise<void> {
  if (!(await moveBatch(tx, batch, from, to))) throw new Refusal('credentials/batch-not-now', 409);
}

const changed = (id: string) => ({ result: { id }, subject: `batch:${id}`, fields: ['state'] });

/**
 * Starts a planned batch, or lets one go on that was paused or failed: it goes on where it stopped.
 * @throws Refusal not-found, 'credentials/batch-nobody', 'credentials/batch-not-now'
 */
export const startBatch = action({
  name: 'credentials.start-batch',
  input: batchPlace,
  async run(work, place) {
    const batch = await load(work, place);
    const { institution, id, title } = batch;
    if (batch.run) {
      await resumeRun(work.tx, batch.run);
      await mustMove(work, batch, ['paused', 'running'], { state: 'running' });
      return changed(id);
    }
    const { ready = 0 } = await countRows(work.tx, { institution, batch: id });
    if (ready === 0) throw new Refusal('credentials/batch-nobody', 422);
    const input: BatchRunInput = { batch: id };
    const name = title.fi ?? Object.values(title)[0] ?? '';
    const run = await startRun(work, { institution, kind: BATCH_RUN, title: name, input, total: ready });
    await mustMove(work, batch, ['draft'], { state: 'running', run });
    await forgetCells(work.tx, { institution, batch: id });
    return changed(id);
  },
});

/**
 * Stops a batch after the step under way; what is issued stays, and nothing is released meanwhile.
 * @throws Refusal not-found, 'credentials/batch-not-now'
 */
export const pauseBatch = action({
  name: 'credentials.pause-batch',
  input: batchPlace,
  async run(work, place) {
    const batch = await load(work, place);
    if (batch.run) await stopRun(work, batch.run);
    await mustMove(work, batch, ['running'], { state: 'paused' });
    return changed(batch.id);
  },
});

/**
 * Gives a batch up. What was signed but not released reaches nobody: the run goes on and takes it back. What was
 * released stays valid.
 * @throws Refusal not-found, 'credentials/batch-not-now'
 */
export const cancelBatch = action({
  name: 'credentials.cancel-batch',
  input: batchPlace,
  async run(work, place) {
    const batch = await load(work, place);
    if (batch.run) await resumeRun(work.tx, batch.run);
    await mustMove(work, batch, ['draft', 'running', 'paused'], {
      state: 'cancelled',
      cancelledAt: work.now,
    });
    await cancelRows(work.tx, { institution: batch.institution, batch: batch.id });
    return changed(batch.id);
  },
});

/** One that is over already needs no stopping. */
async function stopRun({ tx }: Work, run: string): Promise<void> {
  try {
    await cancelRun(tx, run);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'run/over') throw error;
  }
}
