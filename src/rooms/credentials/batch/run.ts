import type { RunKind } from '../../../platform/jobs/index.ts';
import { countRows } from '../store/batch-rows.ts';
import { moveBatch, noteSampled } from '../store/batches.ts';
import { checkSample } from './check.ts';
import { keepAwards, type PreparedAwards, prepareAwards } from './issue.ts';
import { type PreparedRelease, prepareRelease, releaseAwards } from './release.ts';
import { BATCH_RUN, type BatchPosition, type BatchRunInput, mustFind } from './shared.ts';

type Prepared =
  | { phase: 'issue'; awards: PreparedAwards }
  | { phase: 'check'; sampled: number }
  | { phase: 'release'; release: PreparedRelease };

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
    const phase = phaseOf(position);
    if (phase === 'issue') return { phase, awards: await prepareAwards(platform, institution, batch) };
    if (phase === 'check') return { phase, sampled: await checkSample(platform, institution, batch, done) };
    return { phase, release: await prepareRelease(platform, institution, batch) };
  },
  async step(platform, tx, { institution, input, done }, prepared: Prepared) {
    const id = (input as BatchRunInput).batch;
    const batch = await mustFind(tx, institution, id);
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
