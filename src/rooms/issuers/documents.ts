import { notFound } from '../../base/errors.ts';
import { publicUrls } from '../../base/paths.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import { didDocumentOfInstitution } from './did-document.ts';

/** For so long others may keep a copy. */
const CACHE_SECONDS = 300;

/** What verifiers elsewhere fetch: the institutions' DID documents. */
export function publicRoutes(routes: PublicRoutes): void {
  routes(publicUrls.did(':institution'), async ({ platform, param }) => {
    const document = await didDocumentOfInstitution(platform, param('institution'));
    if (!document) throw notFound();
    return {
      mediaType: 'application/did+json',
      content: JSON.stringify(document),
      cacheSeconds: CACHE_SECONDS,
    };
  });
}
