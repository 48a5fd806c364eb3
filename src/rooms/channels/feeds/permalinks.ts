import type { Context } from 'hono';
import { notFound } from '../../../base/errors.ts';
import { type Language, languages } from '../../../base/language.ts';
import { paths, publicUrls } from '../../../base/paths.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, nobody } from '../../../platform/database/index.ts';
import type { PublicDocument, PublicRoutes } from '../../../platform/web/public-routes.ts';
import { courseJsonLd } from '../../../standards/schema-org/index.ts';
import { findPublished } from '../../offerings/index.ts';
import { telling, today } from '../each-published.ts';
import { findPublic } from '../store/public.ts';
import { tagOf } from './feed.ts';
import { type Asking, note, noting } from './note.ts';

const CACHE_SECONDS = 300;
const JSON_LD = 'application/ld+json';

/** The addresses that stay: of an offering, of an institution and of a level. */
export function permalinkRoutes(routes: PublicRoutes): void {
  routes(publicUrls.offering(':institution', ':offering'), ({ platform, param, c }) => {
    const which = { institution: param('institution'), offering: param('offering') };
    const asking: Asking = { channel: 'pages', what: JSON_LD, institution: which.institution };
    if (!wantsJson(c)) return leadToPage(platform, c, which);
    return noting(platform, c, { ...asking, institution: null }, () => asJsonLd(platform, c, asking, which));
  });
  routes(publicUrls.institution(':institution'), async ({ param, c }) => {
    const address = paths.catalogue(languageOf(c));
    return { seeOther: `${address}?institution=${encodeURIComponent(param('institution'))}` };
  });
  routes(publicUrls.level(':scale', ':level'), async ({ param, c }) => ({
    seeOther: paths.scale(languageOf(c), { scale: param('scale') }),
  }));
}

type Which = { institution: string; offering: string };

/** A withdrawn offering has its page still, which says so. */
async function leadToPage(platform: Platform, c: Context, which: Which): Promise<PublicDocument> {
  const found = await inTransaction(platform.database, nobody, (tx) =>
    findPublished(tx, which.institution, which.offering),
  );
  if (!found) throw notFound();
  return { seeOther: paths.catalogueOffering(languageOf(c), which) };
}

async function asJsonLd(
  platform: Platform,
  c: Context,
  asking: Asking,
  { institution, offering }: Which,
): Promise<PublicDocument> {
  const { found, tell, live } = await inTransaction(platform.database, nobody, async (tx) => ({
    found: await findPublished(tx, institution, offering),
    tell: await telling(tx, platform),
    live: await findPublic(tx, { channel: 'pages', today: today(platform) }, { offering }),
  }));
  if (!found) throw notFound();
  const told = tell({ ...found, implementations: live?.implementations ?? [] });
  const document = found.withdrawnAt
    ? {
        '@context': 'https://schema.org',
        '@type': 'Course',
        '@id': told.url,
        creativeWorkStatus: 'Withdrawn',
      }
    : courseJsonLd(told, languageOf(c));
  const content = JSON.stringify(document);
  const status = found.withdrawnAt ? 410 : 200;
  await note(platform, c, asking, { items: found.withdrawnAt ? 0 : 1, status });
  const facts = { mediaType: JSON_LD, cacheSeconds: CACHE_SECONDS, byAccept: true, etag: tagOf(content) };
  return { ...facts, content, status };
}

/** A browser, and who takes anything, is led to the page; a program asks for JSON. */
function wantsJson(c: Context): boolean {
  const accept = c.req.header('accept') ?? '';
  return /application\/(?:ld\+)?json/.test(accept) && !accept.includes('text/html');
}

function languageOf(c: Context): Language {
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find((one): one is Language => languages.includes(one as Language)) ?? languages[0];
}
