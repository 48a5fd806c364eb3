import { notFound } from '../../base/errors.ts';
import { publicUrls } from '../../base/paths.ts';
import { inTransaction, theProgram } from '../../platform/database/index.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import type { DidDocument } from '../../standards/did/index.ts';
import { didDocumentOfInstitution, documentForDomain } from './did-document.ts';

/** For so long others may keep a copy. */
const CACHE_SECONDS = 300;

/** What verifiers elsewhere fetch: the institutions' DID documents. */
export function publicRoutes(routes: PublicRoutes): void {
  routes(publicUrls.did(':institution'), async ({ platform, param }) =>
    served(await didDocumentOfInstitution(platform, param('institution'))),
  );
  routes(publicUrls.domainDid(':institution'), async ({ platform, param }) =>
    served(
      await inTransaction(platform.database, theProgram, (tx) => documentForDomain(tx, param('institution'))),
    ),
  );
}

function served(document: DidDocument | null) {
  if (!document) throw notFound();
  return {
    mediaType: 'application/did+json',
    content: JSON.stringify(document),
    cacheSeconds: CACHE_SECONDS,
  };
}
