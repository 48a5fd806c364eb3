import { Refusal } from '../../base/errors.ts';
import { dayIn } from '../../base/time.ts';
import { type Platform, perform } from '../../platform/actions/index.ts';
import { programActor } from '../../platform/actor.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { endOffering, startOffering } from './actions/way/run-steps.ts';
import { verbOfDays } from './rules/calendar.ts';
import { listHeld } from './store/held.ts';

const verbs = { start: startOffering, end: endOffering };

/**
 * Moves offerings to running and to ended as their implementations begin and end. One that the institution's process
 * does not let go on stays for people to see to, and holds up no other. @returns how many it were
 */
export async function moveByDays(platform: Platform): Promise<number> {
  const zone = platform.config.TIME_ZONE;
  const today = dayIn(zone, platform.clock());
  const all = await inTransaction(platform.database, theProgram, (tx) => listHeld(tx, zone));
  let moved = 0;
  for (const { institution, offering, state, since, held } of all) {
    const verb = verbOfDays(state, since, held, today);
    if (!verb) continue;
    if (await mayMove(platform, verb, { institution, offering })) moved += 1;
  }
  return moved;
}

async function mayMove(
  platform: Platform,
  verb: keyof typeof verbs,
  which: { institution: string; offering: string },
): Promise<boolean> {
  try {
    await perform(platform, verbs[verb], programActor('offerings.calendar'), which);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

export const calendar: Routine = {
  name: 'offerings.calendar',
  everySeconds: 600,
  handle: async ({ platform }) => void (await moveByDays(platform)),
};
