import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { isId } from '../../../../base/ids.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import { readRun } from '../../../../platform/jobs/index.ts';
import type { AwardRecord } from '../../../../standards/award.ts';
import { forgottenFrom } from '../../batch/forget.ts';
import { planner } from '../../batch/issue.ts';
import { mailStates, rowStates } from '../../rules/batch/states.ts';
import type { GrantDecision } from '../../rules/decide-grants.ts';
import type { Grants } from '../../rules/grants.ts';
import { type BatchRow, countRows, failedMails, listRows, nextRows } from '../../store/batch-rows.ts';
import { type Batch, findBatch, listBatches } from '../../store/batches.ts';
import { batchPlace } from './steer.ts';

const paging = {
  cursor: z.string().max(100).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
};

/** More messages that could not be delivered are not counted. */
const MANY = 10_000;

const lineOf = ({ base: _, ...batch }: Batch) => batch;

/** The batches of an institution, newest first. */
export const readBatches = query({
  name: 'credentials.list-batches',
  input: z.object({ institution: z.string().max(20), ...paging }),
  async run({ tx }, { institution, cursor, limit }) {
    const before = cursor && isId(cursor) ? cursor : null;
    const found = await listBatches(tx, institution, before, limit + 1);
    const items = found.slice(0, limit).map(lineOf);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});

/**
 * One batch: how many of its rows are in which state, how its run stands, and the award that a recipient would get, as it
 * will be written: the first one from the row `preview` on.
 */
export const readBatch = query({
  name: 'credentials.read-batch',
  input: batchPlace.extend({ preview: z.coerce.number().int().min(1).max(1_000_000).default(1) }),
  async run(work, { institution, batch: id, preview: wanted }) {
    const { tx } = work;
    const batch = await findBatch(tx, institution, id);
    if (!batch) throw notFound();
    const counts = await countRows(tx, { institution, batch: id });
    const run = batch.run ? await readRun(tx, batch.run) : null;
    const stopped = run && (run.state === 'failed' || run.error) ? run.error : null;
    const preview = batch.state === 'draft' ? await previewOf(work, batch, wanted) : null;
    const failed = counts.released ? await failedMails(tx, { institution, batch: id }, MANY) : [];
    const forgetAt = batch.forgottenAt
      ? null
      : forgottenFrom(batch, work.platform.config.RECIPIENTS_KEPT_DAYS);
    return { ...lineOf(batch), counts, error: stopped, preview, failedMails: failed.length, forgetAt };
  },
});

/** The award of the row that is asked for, or of the first one that has none of its own. */
async function previewOf(
  { tx, platform }: Work,
  batch: Batch,
  wanted: number,
): Promise<{ number: number; record: AwardRecord; decision: GrantDecision } | null> {
  const { institution, id } = batch;
  const [row] = await nextRows(tx, { institution, batch: id }, 'ready', 1, wanted - 1);
  if (!row) return null;
  const planned = (await planner(tx, platform, batch, [row]))(row);
  return typeof planned === 'string' ? null : { number: row.number, ...planned };
}

/**
 * The rows of a batch in the order of the list, each with what became of it and of the message to the recipient.
 * `grants`: what the rules in force would give, while nothing is issued; null where no rule speaks of it.
 */
export const readBatchRows = query({
  name: 'credentials.list-batch-rows',
  input: batchPlace.extend({
    state: z.enum(['all', ...rowStates]).default('all'),
    mail: z.enum(['all', ...mailStates]).default('all'),
    ...paging,
  }),
  async run(work, { institution, batch, state, mail, cursor, limit }) {
    const { tx } = work;
    const after = cursor && /^\d{1,9}$/.test(cursor) ? Number(cursor) : 0;
    const found = await listRows(tx, { institution, batch }, { state, mail }, after, limit + 1);
    const shown = found.slice(0, limit);
    const grantsOf = await wouldGet(work, institution, batch, shown);
    const items = shown.map(({ assessment: _, recipient: __, ...row }) => ({
      ...row,
      grants: grantsOf(row.number),
    }));
    return { items, next: found.length > limit ? String(items.at(-1)?.number) : null };
  },
});

/** What each row that is ready would be granted, by its number. */
async function wouldGet(
  { tx, platform }: Work,
  institution: string,
  id: string,
  rows: readonly BatchRow[],
): Promise<(number: number) => Grants | null> {
  const batch = await findBatch(tx, institution, id);
  const ready = batch ? rows.filter(({ state }) => state === 'ready') : [];
  if (!batch || ready.length === 0) return () => null;
  const planOf = await planner(tx, platform, batch, ready);
  const grants = new Map(
    ready.map((row) => {
      const planned = planOf(row);
      return [row.number, typeof planned === 'string' ? null : planned.decision.grants];
    }),
  );
  return (number) => grants.get(number) ?? null;
}
