import { create } from 'xmlbuilder2';
import { type Language, pick } from '../../base/language.ts';
import { paths, publicUrls } from '../../base/paths.ts';
import { ask, type Platform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { inTransaction, nobody } from '../../platform/database/index.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import { titleOf } from '../offerings/index.ts';
import { namesFor } from './actions/saved/names.ts';
import { type CatalogueResult, searchCatalogue } from './actions/search-catalogue.ts';
import { searchInputOf, searchParamsOf, searchStateOf } from './rules/search/state.ts';
import { chosenWords } from './saved-words.ts';
import { text } from './text/index.ts';

const MOST = 50;
/** What no XML document may contain (XML 1.0 §2.2). */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** The news of a search as Atom (RFC 4287); the address says the search as the page's own does. */
export function searchFeed(routes: PublicRoutes): void {
  for (const language of ['fi', 'sv', 'en'] as const) {
    routes(publicUrls.searchFeed(language), async ({ platform, c }) => {
      const { searchParams } = new URL(c.req.url);
      return {
        mediaType: 'application/atom+xml; charset=utf-8',
        content: await feedOf(platform, language, searchParams),
        cacheSeconds: 600,
      };
    });
  }
}

async function feedOf(platform: Platform, language: Language, search: URLSearchParams): Promise<string> {
  const { q, chosen } = searchStateOf(search);
  const asked = { ...searchInputOf({ q, chosen }), sort: 'newest' as const, language, limit: MOST };
  const found = await ask(platform, searchCatalogue, anonymous, asked);
  const params = String(searchParamsOf({ q, chosen }));
  const names = await inTransaction(platform.database, nobody, (tx) => namesFor(tx, language, [params]));
  const title = text(language)('feed.title', { name: chosenWords(language, params, names) });
  // A widened search finds what nobody asked for.
  return atom(platform.config.BASE_URL, language, title, params, found.widened ? [] : found.items);
}

function atom(
  base: string,
  language: Language,
  title: string,
  params: string,
  items: CatalogueResult['items'],
): string {
  const query = params && `?${params}`;
  const self = `${base}${publicUrls.searchFeed(language)}${query}`;
  const feed = create({ version: '1.0', encoding: 'UTF-8' }).ele('http://www.w3.org/2005/Atom', 'feed', {
    'xml:lang': language,
  });
  feed.ele('title').txt(plain(title));
  feed.ele('id').txt(self);
  feed.ele('link', { rel: 'self', type: 'application/atom+xml', href: self });
  feed.ele('link', {
    rel: 'alternate',
    type: 'text/html',
    href: `${base}${paths.catalogue(language)}${query}`,
  });
  feed.ele('updated').txt((items[0]?.publishedAt ?? new Date(0)).toISOString());
  feed.ele('author').ele('name').txt('Opinko');
  for (const { institution, id, title: name, summary, publishedAt } of items) {
    const entry = feed.ele('entry');
    const page = paths.catalogueOffering(language, { institution, offering: id });
    entry.ele('title').txt(plain(titleOf(language, name).text));
    entry.ele('id').txt(`urn:uuid:${id}`);
    entry.ele('link', { rel: 'alternate', type: 'text/html', href: base + page });
    entry.ele('updated').txt(publishedAt.toISOString());
    entry.ele('summary').txt(plain(pick(summary ?? undefined, language).text));
  }
  return feed.end({ prettyPrint: true });
}

const plain = (words: string) => words.replace(unwritable, '');
