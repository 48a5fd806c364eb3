import { z } from 'zod';
import { task } from '../../../platform/actions/index.ts';
import { deriveDisclosure } from '../../../standards/data-integrity/index.ts';
import { mustBeUnambiguous } from './unambiguous.ts';

/**
 * Leaves only parts of a credential with an `ecdsa-sd-2023` proof (VC-API §3.2.3). Nothing is stored or signed.
 * @throws Refusal verification/not-a-credential, data-integrity/no-base-proof, data-integrity/no-such-part
 */
export const derive = task({
  name: 'verification.derive',
  input: z.object({
    verifiableCredential: z.record(z.string(), z.unknown()),
    selectivePointers: z.array(z.string().max(500)).max(200).default([]),
  }),
  run: async (_platform, _actor, { verifiableCredential, selectivePointers }) => {
    mustBeUnambiguous(verifiableCredential);
    return { verifiableCredential: await deriveDisclosure(verifiableCredential, selectivePointers) };
  },
});
