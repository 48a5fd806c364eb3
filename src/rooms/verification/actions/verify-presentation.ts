import { z } from 'zod';
import { task } from '../../../platform/actions/index.ts';
import { verifyPresentation as verifyGiven } from '../../../standards/verify/index.ts';
import { powersOf } from '../powers/powers.ts';
import { documentSummary } from '../rules/document-summary.ts';
import { oneOfFew } from './one-of-few.ts';

/**
 * Verifies a presentation: who shows it, that it was made for this challenge and domain, and each credential in it.
 * Nothing is stored.
 * @throws Refusal too-many-requests
 */
export const verifyPresentation = task({
  name: 'verification.verify-presentation',
  input: z.object({
    presentation: z.record(z.string(), z.unknown()),
    challenge: z.string().max(500).optional(),
    domain: z.string().max(500).optional(),
  }),
  run: (platform, _actor, { presentation, challenge, domain }) =>
    oneOfFew(async () => {
      const request = {
        ...(challenge !== undefined && { challenge }),
        ...(domain !== undefined && { domain }),
      };
      const { credentials, ...found } = await verifyGiven(presentation, request, powersOf(platform));
      const shown = credentials.map(({ report, claims, envelope }) => ({
        ...report,
        format: envelope,
        summary: documentSummary(claims),
      }));
      return { ...found, credentials: shown };
    }),
});
