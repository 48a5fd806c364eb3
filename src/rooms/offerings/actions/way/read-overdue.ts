import { z } from 'zod';
import { query } from '../../../../platform/actions/index.ts';
import { findPeople } from '../../../organisations/index.ts';
import { processInForce } from '../../process-in-force.ts';
import { daysLate, ownerRole } from '../../rules/process/days.ts';
import { listOverdue } from '../../store/way.ts';
import { institution } from '../load.ts';
import { latenessOf } from './way-of.ts';

/**
 * The offerings of an institution that have been in their state for longer than its process allows, the latest first.
 * `person`: only those that this person owns. `role` owns the step that is late; `due` was the last day.
 */
export const readOverdue = query({
  name: 'offerings.read-overdue',
  input: z.object({ institution, person: z.uuid().optional() }),
  async run(work, input) {
    const { tx } = work;
    const process = await processInForce(work, input.institution);
    const when = await latenessOf(work, input.institution);
    const found = await listOverdue(tx, input.institution, input.person ?? null, when);
    const people = await findPeople(
      tx,
      found.flatMap(({ owner }) => owner ?? []),
    );
    const items = found.map((row) => ({
      institution: input.institution,
      ...row,
      ownerName: (row.owner && people.get(row.owner)?.name) ?? null,
      role: ownerRole(process, row.state, row.track),
      daysLate: daysLate(row.due, when.today),
    }));
    return { items };
  },
});

export type Overdue = Awaited<ReturnType<typeof readOverdue.run>>['items'][number];
