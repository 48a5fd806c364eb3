import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { task } from '../../../platform/actions/index.ts';
import { verifyCredential } from '../../../standards/verify/index.ts';
import { powersOf } from '../verification/powers.ts';

/**
 * Verifies any credential, ours or not. It is given as JSON or as text, and never stored.
 * The answer is about the document; only a request without one is refused.
 */
export const verify = task({
  name: 'credentials.verify',
  input: z.object({
    credential: z.union([z.record(z.string(), z.unknown()), z.string()]),
  }),
  async run(platform, _actor, { credential }) {
    if (credential === '')
      throw new Refusal('credentials/nothing-to-verify', 422, {}, [
        { path: 'credential', code: 'credentials/nothing-to-verify' },
      ]);
    return verifyCredential(credential, powersOf(platform));
  },
});
