import { z } from 'zod';
import { task } from '../../../platform/actions/index.ts';
import { LARGEST_FILE } from '../rules/contents.ts';
import type { Verified } from '../rules/document-summary.ts';
import { verifyGiven } from '../verify-given.ts';

/**
 * Verifies any credential, ours or not: given as JSON, as text, as a file (JSON, JWT, SD-JWT, EDC, PDF, PNG, SVG, or a
 * picture of a QR code; base64), or as a share link of this service; with `email`, whether it was given to that address. It is never stored. The answer is about the
 * document; only a request without one is refused.
 * @throws Refusal verification/nothing-to-verify, verification/not-a-share-link, verification/no-credential-in-picture,
 * verification/no-credential-in-pdf, too-many-requests
 */
export const verify = task({
  name: 'verification.verify',
  input: z.object({
    credential: z.union([z.record(z.string(), z.unknown()), z.string()]).optional(),
    file: z
      .base64()
      .max(Math.ceil(LARGEST_FILE / 3) * 4)
      .optional(),
    link: z.string().max(500).optional(),
    email: z.string().max(320).optional(),
  }),
  run: async (platform, _actor, given): Promise<Verified> => (await verifyGiven(platform, given)).verified,
});
