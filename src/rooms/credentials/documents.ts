import { notFound } from '../../base/errors.ts';
import { sha256 } from '../../base/ids.ts';
import { publicUrls } from '../../base/paths.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import { microCredentialTypeMetadata } from '../../standards/sd-jwt/index.ts';
import { TOKEN_LIST_TYPE } from '../../standards/status-list/index.ts';
import { credentialType } from './formats/sd-jwt-vc.ts';
import { type ListKind, listKinds, listUrl } from './status/entries.ts';
import { statusListOf } from './status/lists.ts';
import { LIST_SECONDS } from './status/make-list.ts';

/** What verifiers and wallets elsewhere fetch: the institutions' signed status lists, and what our SD-JWT VCs are. */
export function publicRoutes(routes: PublicRoutes): void {
  for (const kind of listKinds) listRoute(routes, kind);
  routes(publicUrls.credentialType(), async ({ platform }) => {
    const content = JSON.stringify(microCredentialTypeMetadata(credentialType(platform.config.BASE_URL)));
    return { mediaType: 'application/json', content, cacheSeconds: DAY, etag: `"${sha256(content)}"` };
  });
}

const DAY = 24 * 60 * 60;

function listRoute(routes: PublicRoutes, kind: ListKind): void {
  const pattern = listUrl(publicUrls.statusList(':institution', ':list'), kind);
  routes(pattern, async ({ platform, param, c }) => {
    const number = /^[1-9]\d{0,5}$/.test(param('list')) ? Number(param('list')) : 0;
    const content = await statusListOf(platform, param('institution'), number, kind);
    if (!content) throw notFound();
    const mediaType = kind === 'token' ? TOKEN_LIST_TYPE : credentialMediaType(c.req.header('accept'));
    return { mediaType, content, cacheSeconds: LIST_SECONDS, etag: `"${sha256(content)}"`, byAccept: true };
  });
}

/** Verifiers that do not know `application/vc` yet read what is called JSON only, and say so. */
function credentialMediaType(accept = ''): string {
  const isOld = /application\/(ld\+)?json/.test(accept) && !accept.includes('application/vc');
  return isOld ? 'application/ld+json' : 'application/vc';
}
