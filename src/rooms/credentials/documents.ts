import { notFound } from '../../base/errors.ts';
import { publicUrls } from '../../base/paths.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import { LIST_SECONDS, statusListOf } from './status/lists.ts';

/** What verifiers elsewhere fetch: the institutions' signed status lists. */
export function publicRoutes(routes: PublicRoutes): void {
  routes(publicUrls.statusList(':institution', ':list'), async ({ platform, param }) => {
    const number = /^[1-9]\d{0,5}$/.test(param('list')) ? Number(param('list')) : 0;
    const content = await statusListOf(platform, param('institution'), number);
    if (!content) throw notFound();
    return { mediaType: 'application/vc', content, cacheSeconds: LIST_SECONDS };
  });
}
