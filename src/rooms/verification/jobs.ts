import { plusSeconds } from '../../base/time.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { forgetRequests } from './store/presentation-requests.ts';

/** Who asked has so long to look at what was shown. */
const LOOK_SECONDS = 60 * 60;

/** Deletes requests for presentations, and with them what was shown. */
export const forgetPresentations: Routine = {
  name: 'verification.forget-presentations',
  everySeconds: 5 * 60,
  handle: ({ platform }) =>
    inTransaction(platform.database, theProgram, (tx) =>
      forgetRequests(tx, plusSeconds(platform.clock(), -LOOK_SECONDS)),
    ),
};
