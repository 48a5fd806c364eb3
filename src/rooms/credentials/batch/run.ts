import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import type { RunKind } from '../../../platform/jobs/index.ts';
import { countRows } from '../store/batch-rows.ts';
import { moveBatch, noteSampled } from '../store/batches.ts';
import { nextAwards } from './ahead.ts';
import { checkSample } from './check.ts';
import { keepAwards, type PreparedAwards } from './issue.ts';
import { type PreparedRelease, prepareRelease, releaseAwards } from './release.ts';
import { actingFor, BATCH_RUN, type BatchPosition, type BatchRunInput, mustFind } from './shared.ts';
import { withdrawAwards } from './withdraw.ts';

type Prepared =
  | { phase: 'issue'; awards: PreparedAwards }
  | { phase: 'check'; sampled: number }
  | { phase: 'release'; release: PreparedRelease }
  | { phase: 'withdraw' };

function isCancelled(platform: Platform, institution: string, id: string): Promise<boolean> {
  return inTransaction(
    platform.database,
    actingFor(institution),
    async (tx) => (await mustFind(tx, institution, id)).state === 'cancelled',
  );
}

function phaseOf(position: unknown): BatchPosition['phase'] {
  return (position as BatchPosition | null)?.phase ?? 'issue';
}

/**
 * Works a batch off: issues all of it, verifies a sample, and only then releases it. Which rows are left is told by the
 * rows themselves, and a row has room for one award: however often the program is killed, everybody gets one.
 */
export const batchRun: RunKind = {
  kind: BATCH_RUN,
  async prepare(platform, { institution, input, position, done }): Promise<Prepared> {
    const { batch } = input as BatchRunInput;
    const phase = (await isCancelled(platform, institution, batch)) ? 'withdraw' : phaseOf(position);
    if (phase === 'withdraw') return { phase };
    if (phase === 'issue') return { phase, awards: await nextAwards(platform, institution, batch) };
    if (phase === 'check') return { phase, sampled: await checkSample(platform, institution, batch, done) };
    return { phase, release: await prepareRelease(platform, institution, batch) };
  },
  async step(platform, tx, { institution, input, position, done }, prepared: Prepared) {
    const id = (input as BatchRunInput).batch;
    const batch = await mustFind(tx, institution, id);
    // Given up since it was prepared: the next step takes back.
    if ((batch.state === 'cancelled') !== (prepared.phase === 'withdraw')) return { done, position };
    if (prepared.phase === 'withdraw') {
      const rest = await withdrawAwards(tx, batch, platform.clock());
      return rest > 0
        ? { done, position }
        : { done, result: await countRows(tx, { institution, batch: id }) };
    }
    if (prepared.phase === 'issue') {
      const { awards } = prepared;
      const kept = await keepAwards(tx, { institution, batch: id, now: platform.clock() }, awards);
      const position: BatchPosition = { phase: awards.looked > 0 ? 'issue' : 'check' };
      return { done: done + kept, position };
    }
    if (prepared.phase === 'check') {
      await noteSampled(tx, batch, prepared.sampled);
      return { done, position: { phase: 'release' } satisfies BatchPosition };
    }
    const { release } = prepared;
    await releaseAwards(platform, tx, batch, release);
    if (release.rows.length > 0) return { done, position: { phase: 'release' } satisfies BatchPosition };
    await moveBatch(tx, batch, ['running'], { state: 'released', releasedAt: platform.clock() });
    return { done, result: await countRows(tx, { institution, batch: id }) };
  },
};
