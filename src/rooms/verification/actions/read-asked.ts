import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { sha256 } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { type Platform, query } from '../../../platform/actions/index.ts';
import { authorizationLink } from '../../../standards/openid4vp/index.ts';
import { verifierOf } from '../openid4vp/identity.ts';
import { openResult } from '../openid4vp/result.ts';
import { findRequestByHash, type PresentationRequest } from '../store/presentation-requests.ts';

/**
 * How a request for a presentation stands: `waiting` with the link for the wallet, `answered` with what was found out,
 * or `over`, when nobody answered in time.
 * @throws Refusal not-found, also once it has been deleted
 */
export const readAsked = query({
  name: 'verification.read-asked',
  as: 'program',
  input: z.object({ token: z.string().max(100) }),
  async run({ tx, now, platform }, { token }) {
    const request = await findRequestByHash(tx, sha256(token));
    if (!request) throw notFound();
    const { asked, expiresAt, sealedResult } = request;
    const found = sealedResult ? openResult(platform, request.id, sealedResult) : null;
    const state = found ? ('answered' as const) : expiresAt > now ? ('waiting' as const) : ('over' as const);
    const link = state === 'waiting' ? linkOf(platform, request) : null;
    return { state, claims: asked.claims, expiresAt, link, result: found };
  },
});

function linkOf(platform: Platform, { id }: PresentationRequest): string {
  const requestUri = platform.config.BASE_URL + publicUrls.openid4vp(`requests/${id}`);
  return authorizationLink(verifierOf(platform).clientId, requestUri);
}
