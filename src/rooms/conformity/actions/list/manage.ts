import { z } from 'zod';
import { notAllowed, notFound } from '../../../../base/errors.ts';
import { action, query } from '../../../../platform/actions/index.ts';
import { cancelRun, readRun } from '../../../../platform/jobs/index.ts';
import { deleteScreening, listScreenings, lockScreening } from '../../store/screenings.ts';
import { institution, screeningId } from './upload.ts';

/** The lists that people of an institution have had screened, the newest first. */
export const readScreenings = query({
  name: 'conformity.list-screenings',
  input: z.object({
    institution,
    cursor: z.uuid().nullish(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx }, { institution, cursor, limit }) {
    const found = await listScreenings(tx, institution, cursor ?? null, limit + 1);
    const items = found.slice(0, limit).map(({ id, name, facts, at, result, person, run }) => ({
      id,
      name,
      rows: facts.rows,
      at,
      person,
      started: run !== null,
      verdicts: result?.results[0]?.figures.verdicts ?? null,
    }));
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});

export type ScreeningHead = Awaited<ReturnType<typeof readScreenings.run>>['items'][number];

/**
 * Removes a list and what came out of it; only whoever uploaded it may. A run under way stops.
 * @throws Refusal not-found, not-allowed
 */
export const forgetScreening = action({
  name: 'conformity.forget-screening',
  input: z.object({ institution, screening: screeningId }),
  async run({ tx, actor }, { institution, screening }) {
    const list = await lockScreening(tx, institution, screening);
    if (!list) throw notFound();
    if (actor.via !== 'program' && list.person !== actor.person)
      throw notAllowed('conformity.forget-screening');
    const state = list.run && (await readRun(tx, list.run)).state;
    if (list.run && (state === 'queued' || state === 'running')) await cancelRun(tx, list.run);
    await deleteScreening(tx, institution, screening);
    return { result: {}, subject: `screening:${screening}`, fields: ['rows', 'result'] };
  },
});
