import { z } from 'zod';
import { notAllowed } from '../../../base/errors.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { can } from '../../../platform/actor.ts';
import { cancelRun, listRuns, type RunView, readRun, retryRun } from '../../../platform/jobs/index.ts';
import type { ActionName } from '../../../platform/rights.ts';

const one = z.object({ run: z.uuid() });

/** The latest long works of the caller's institutions. */
export const readRuns = query({
  name: 'platform.list-runs',
  input: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
  run: async ({ tx }, { limit }) => ({ items: await listRuns(tx, limit), next: null }),
});

export const readOneRun = query({
  name: 'platform.read-run',
  input: one,
  run: ({ tx }, { run }) => readRun(tx, run),
});

/** Stops a run after the step under way; what is done stays done. */
export const cancelOneRun = action({
  name: 'platform.cancel-run',
  input: one,
  async run(work, { run: id }) {
    await reachable(work, id, 'platform.cancel-run');
    return changeOf(await cancelRun(work.tx, id));
  },
});

/** Puts a stopped run back into the queue; it goes on where it stopped. */
export const retryOneRun = action({
  name: 'platform.retry-run',
  input: one,
  async run(work, { run: id }) {
    await reachable(work, id, 'platform.retry-run');
    return changeOf(await retryRun(work.tx, id));
  },
});

/** The address does not name the institution, so the right in it can only be asked once the run is found. */
async function reachable({ tx, actor }: Work, id: string, name: ActionName): Promise<void> {
  const { institution } = await readRun(tx, id);
  if (!can(actor, name, institution)) throw notAllowed(name);
}

function changeOf({ id, institution }: RunView) {
  return { result: {}, subject: `run:${id}`, fields: ['state'], institution };
}
