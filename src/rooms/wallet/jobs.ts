import { plusSeconds } from '../../base/time.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { Routine } from '../../platform/jobs/index.ts';
import { forgetLookedAt } from './store/imports.ts';
import { forgetWalletAccess } from './store/wallet-access.ts';

/** She can look up for so long what has become of an offer. */
const OFFERS_SECONDS = 7 * 24 * 60 * 60;

/** Removes tokens, nonces and requests of wallets that have run out, and old offers. */
export const forgetOffers: Routine = {
  name: 'wallet.forget',
  everySeconds: 3600,
  handle: ({ platform }) => {
    const now = platform.clock();
    return inTransaction(platform.database, theProgram, (tx) =>
      forgetWalletAccess(tx, now, plusSeconds(now, -OFFERS_SECONDS)),
    );
  },
};

/** What was brought in and only looked at waits so long to be kept. */
const LOOKED_AT_SECONDS = 24 * 60 * 60;

/** Removes credentials from elsewhere that nobody wanted to keep. */
export const forgetImports: Routine = {
  name: 'wallet.forget-imports',
  everySeconds: 3600,
  handle: ({ platform }) => {
    const before = plusSeconds(platform.clock(), -LOOKED_AT_SECONDS);
    return inTransaction(platform.database, theProgram, (tx) => forgetLookedAt(tx, before));
  },
};
