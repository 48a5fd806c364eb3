import { publicUrls } from '../../base/paths.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import { verifierDocument } from './openid4vp/identity.ts';

/** Who the program is when it asks wallets for something. */
export function publicRoutes(routes: PublicRoutes): void {
  routes(publicUrls.verifierDid(), async ({ platform }) => ({
    mediaType: 'application/did+json',
    content: JSON.stringify(verifierDocument(platform)),
    cacheSeconds: 300,
  }));
}
