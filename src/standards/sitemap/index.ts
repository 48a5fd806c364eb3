import { xmlText } from '../xml-text.ts';

/** The most addresses that one sitemap may hold (sitemaps.org 0.9). */
export const MOST_IN_SITEMAP = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** The index of the parts: their addresses. */
export function sitemapIndex(parts: readonly string[]): string {
  const lines = parts.map((url) => `<sitemap><loc>${xmlText(url)}</loc></sitemap>\n`);
  return `${DECLARATION}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join('')}</sitemapindex>\n`;
}

/** What stands around the pages of one part. */
export const sitemapFrame = {
  head: `${DECLARATION}<urlset xmlns="${NAMESPACE}" xmlns:xhtml="${XHTML}">\n`,
  between: '',
  foot: '</urlset>\n',
} as const;

/** A page in its languages: an entry for each, which names the others, so that each is found in its own. */
export function sitemapPages(pages: Readonly<Record<string, string>>, changed: Date | null): string {
  const all = Object.entries(pages);
  const others = all
    .map(([language, url]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xmlText(url)}"/>`)
    .join('');
  const day = changed ? `<lastmod>${changed.toISOString()}</lastmod>` : '';
  return all.map(([, url]) => `<url><loc>${xmlText(url)}</loc>${day}${others}</url>\n`).join('');
}
