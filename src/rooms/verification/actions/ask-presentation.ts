import { z } from 'zod';
import { newId, newSecret, sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action } from '../../../platform/actions/index.ts';
import { askedClaims, responseModes } from '../../../standards/openid4vp/index.ts';
import { insertRequest } from '../store/presentation-requests.ts';

/** So long a wallet may take. */
export const REQUEST_SECONDS = 10 * 60;

/**
 * Asks for a micro-credential to be shown from a wallet. Who gets the answer is who knows `token`, which is told this
 * once: the address of the page on which the wallet's answer appears.
 */
export const askPresentation = action({
  name: 'verification.ask-presentation',
  as: 'program',
  input: z.object({
    claims: z.array(z.enum(askedClaims)).max(askedClaims.length).default([]),
    mode: z.enum(responseModes).default('direct_post.jwt'),
  }),
  async run({ tx, now }, { claims, mode }) {
    const [id, token] = [newId(), newSecret()];
    const asked = { claims: [...new Set(claims)], mode };
    const expiresAt = plusSeconds(now, REQUEST_SECONDS);
    const secrets = { tokenHash: sha256(token), nonce: newSecret(), state: newSecret() };
    await insertRequest(tx, { id, asked, ...secrets, createdAt: now, expiresAt });
    return { result: { token, expiresAt }, subject: `presentation-request:${id}`, fields: ['asked'] };
  },
});
