import { dayIn } from '../../../../base/time.ts';
import type { Work } from '../../../../platform/actions/index.ts';
import { findPerson } from '../../../organisations/index.ts';
import { processInForce } from '../../process-in-force.ts';
import { daysIn, daysLate, deadlinesOf, dueOn, ownerRole } from '../../rules/process/days.ts';
import type { Offering } from '../../store/offerings.ts';
import { findWay, type Lateness } from '../../store/way.ts';

/** Where an offering stands in its institution's process: who answers for it, by when, and the process itself. */
export async function wayOf(work: Work, { institution, id, state, imported }: Offering) {
  const { tx, now, platform } = work;
  const way = await findWay(tx, institution, id);
  if (!way) return null;
  const process = await processInForce(work, institution);
  const zone = platform.config.TIME_ZONE;
  const days = imported && !way.owner ? null : daysIn(process, state, way.track);
  const due = days === null ? null : dueOn(dayIn(zone, way.since), days);
  const owner = way.owner ? await findPerson(tx, way.owner) : undefined;
  return {
    ...way,
    ownerName: owner?.name ?? null,
    role: ownerRole(process, state, way.track),
    due,
    daysLate: due ? daysLate(due, dayIn(zone, now)) : 0,
    process,
  };
}

/** By what the offerings of an institution are late today. */
export async function latenessOf(work: Work, institution: string): Promise<Lateness> {
  const { now, platform } = work;
  const zone = platform.config.TIME_ZONE;
  const deadlines = deadlinesOf(await processInForce(work, institution));
  return { deadlines, zone, today: dayIn(zone, now) };
}
