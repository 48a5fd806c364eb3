import { z } from 'zod';
import { query } from '../../../platform/actions/index.ts';
import { verifyLog } from '../log-verifying.ts';
import { countLog, listHeads } from '../store/chain.ts';

const institution = z.string().max(20);

/** The daily signed heads of the issuance log, the latest hundred. */
export const readLog = query({
  name: 'issuers.read-log',
  input: z.object({ institution }),
  async run({ tx }, { institution }) {
    const items = await listHeads(tx, institution, 100);
    return { ...(await countLog(tx, institution)), items };
  },
});

/** Recomputes the whole chain and checks every signed head. */
export const checkLog = query({
  name: 'issuers.verify-log',
  input: z.object({ institution }),
  run: ({ tx }, { institution }) => verifyLog(tx, institution),
});
