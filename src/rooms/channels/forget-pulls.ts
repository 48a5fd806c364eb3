import { plusSeconds } from '../../base/time.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { forgetPulls } from './store/pulls.ts';

const DAY = 24 * 60 * 60;
const KEPT_DAYS = 400;
/** Whoever calls under ever new names finds no room for more of them. */
const MOST_OF_CHANNEL = 500;

/** What was fetched is remembered for a good year. */
export const forgetOldPulls: Routine = {
  name: 'channels.forget-pulls',
  everySeconds: 3600,
  async handle({ platform }) {
    const before = plusSeconds(platform.clock(), -KEPT_DAYS * DAY);
    await inTransaction(platform.database, theProgram, (tx) => forgetPulls(tx, before, MOST_OF_CHANNEL));
  },
};
