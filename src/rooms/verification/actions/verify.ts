import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { task } from '../../../platform/actions/index.ts';
import { verifyCredential } from '../../../standards/verify/index.ts';
import { powersOf } from '../powers/powers.ts';

/** So many are verified at a time: each may wait for other people's servers. */
const AT_ONCE = 32;
let under = 0;

/**
 * Verifies any credential, ours or not. It is given as JSON or as text, and never stored.
 * The answer is about the document; only a request without one is refused.
 * @throws Refusal credentials/nothing-to-verify, too-many-requests
 */
export const verify = task({
  name: 'verification.verify',
  input: z.object({
    credential: z.union([z.record(z.string(), z.unknown()), z.string()]),
  }),
  async run(platform, _actor, { credential }) {
    if (credential === '')
      throw new Refusal('verification/nothing-to-verify', 422, {}, [
        { path: 'credential', code: 'verification/nothing-to-verify' },
      ]);
    if (under >= AT_ONCE) throw new Refusal('too-many-requests', 429);
    under += 1;
    try {
      return await verifyCredential(credential, powersOf(platform));
    } finally {
      under -= 1;
    }
  },
});
