import { dayIn } from '../../base/time.ts';
import type { Platform } from '../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import type { PublicationKeeper } from '../offerings/index.ts';
import { indexOfferings, markStale, takeStale } from './store/index-rows.ts';

/** Small, so that nobody waits long for the one connection of the embedded database. */
const BATCH = 100;

/** What is published can be found as soon as it is published; that the last seat is taken is seen a little later. */
export const indexKeeper: PublicationKeeper = {
  changed: (tx, { institution, offering, today }) =>
    indexOfferings(tx, [{ institution, id: offering }], today),
  seats: (tx, { institution, offering }) => markStale(tx, institution, offering),
};

/**
 * Makes rows of the index anew: after the rules have changed, and where a day has come on which an enrolment opens or
 * is over. Each batch is a transaction of its own; whatever is interrupted goes on where it was.
 */
export const renewIndex: Routine = {
  name: 'catalogue.renew-index',
  everySeconds: 15,
  async handle({ platform }) {
    while ((await renewBatch(platform)) === BATCH);
  },
};

/** @returns how many rows it was */
export function renewBatch(platform: Platform, size = BATCH): Promise<number> {
  const today = dayIn(platform.config.TIME_ZONE, platform.clock());
  return inTransaction(platform.database, theProgram, async (tx) => {
    const stale = await takeStale(tx, today, size);
    if (stale.length > 0) await indexOfferings(tx, stale, today);
    return stale.length;
  });
}
