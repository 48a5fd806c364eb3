import { notFound } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../../platform/database/index.ts';
import type { PublicDocument, PublicRoutes } from '../../../platform/web/public-routes.ts';
import {
  MOST_IN_SITEMAP,
  sitemapFrame,
  sitemapIndex,
  sitemapPages,
} from '../../../standards/sitemap/index.ts';
import { countPublic, listPlaces, type Place } from '../store/public.ts';
import { type Asking, note, noting } from './note.ts';
import { streamed } from './stream.ts';

const HOUR = 3600;
const XML = 'application/xml; charset=utf-8';
const BATCH = 2000;
/** Each offering has an entry in every language. */
const IN_PART = Math.floor(MOST_IN_SITEMAP / languages.length);

/** What else everybody may read, and find by a search engine. */
const pages = [
  paths.home,
  paths.catalogue,
  paths.publishedVolumes,
  paths.glossary,
  paths.frameworks,
  paths.scales,
  paths.verify,
] as const;

/** The map of the site: an index, our own pages, and the offerings in parts. */
export function sitemapRoutes(routes: PublicRoutes): void {
  const asking: Asking = { channel: 'sitemap', what: 'sitemap.xml', institution: null };
  routes(publicUrls.sitemap, async ({ platform, c }) => {
    const count = await inTransaction(platform.database, nobody, (tx) =>
      countPublic(tx, { channel: 'sitemap', institution: null }),
    );
    const parts = Array.from({ length: Math.ceil(count / IN_PART) }, (_, index) => `offerings-${index + 1}`);
    const address = (part: string) => platform.config.BASE_URL + publicUrls.sitemapPart(part);
    await note(platform, c, asking, { items: count, status: 200 });
    return xml(sitemapIndex(['pages', ...parts].map(address)));
  });
  routes('/sitemaps/:part', ({ platform, param, c }) => {
    const [, part = ''] = /^(pages|offerings-[1-9]\d{0,4})\.xml$/.exec(param('part')) ?? [];
    const number = Number(part.split('-')[1]);
    return noting(platform, c, { ...asking, what: 'sitemaps' }, async () => {
      if (part === 'pages') return xml(ownPages(platform));
      if (!number) throw notFound();
      return xml(
        streamed(sitemapFrame, offeringLines(platform, number), (all) =>
          note(platform, c, { ...asking, what: 'sitemaps' }, { items: 0, status: all ? 200 : 499 }),
        ),
      );
    });
  });
}

function xml(content: string | ReadableStream<Uint8Array>): PublicDocument {
  return { mediaType: XML, content, cacheSeconds: HOUR };
}

function ownPages({ config }: Platform): string {
  const entries = pages.map((page) => inLanguages((language) => config.BASE_URL + page(language), null));
  return sitemapFrame.head + entries.join('') + sitemapFrame.foot;
}

function inLanguages(
  address: (language: (typeof languages)[number]) => string,
  changed: Date | null,
): string {
  return sitemapPages(
    Object.fromEntries(languages.map((language) => [language, address(language)])),
    changed,
  );
}

/** The entries of one part, the first of which is found by counting, the others by where the last ended. */
async function* offeringLines(platform: Platform, part: number): AsyncGenerator<string[]> {
  let after: Place | null = null;
  for (let done = 0; done < IN_PART; ) {
    const from: Place | null = after;
    const limit = Math.min(BATCH, IN_PART - done);
    const skip = from ? 0 : (part - 1) * IN_PART;
    const batch: (Place & { publishedAt: Date })[] = await inTransaction(platform.database, nobody, (tx) =>
      listPlaces(tx, { after: from, limit, skip }),
    );
    yield batch.map(({ institution, id, publishedAt }) =>
      inLanguages(
        (language) =>
          platform.config.BASE_URL + paths.catalogueOffering(language, { institution, offering: id }),
        publishedAt,
      ),
    );
    after = batch.at(-1) ?? null;
    done += batch.length;
    if (batch.length < limit) return;
  }
}
