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
  const mediaType = kind === 'token' ? TOKEN_LIST_TYPE : 'application/vc';
  const pattern = listUrl(publicUrls.statusList(':institution', ':list'), kind);
  routes(pattern, async ({ platform, param }) => {
    const number = /^[1-9]\d{0,5}$/.test(param('list')) ? Number(param('list')) : 0;
    const content = await statusListOf(platform, param('institution'), number, kind);
    if (!content) throw notFound();
    return { mediaType, content, cacheSeconds: LIST_SECONDS, etag: `"${sha256(content)}"` };
  });
}
