import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { sitemapFrame, sitemapIndex, sitemapPages } from './index.ts';

const parse = (xml: string) => new XMLParser({ ignoreAttributes: false }).parse(xml);

test('a map has an entry for each language of a page, which names the others', () => {
  const pages = { fi: 'https://o.example/fi/a?b=1&c=2', sv: 'https://o.example/sv/a' };
  const xml = sitemapFrame.head + sitemapPages(pages, new Date('2026-05-04T09:00:00Z')) + sitemapFrame.foot;
  const { url } = parse(xml).urlset;
  assert.deepEqual(
    url.map(({ loc }: { loc: string }) => loc),
    Object.values(pages),
  );
  assert.equal(url[0].lastmod, '2026-05-04T09:00:00.000Z');
  assert.deepEqual(
    url[1]['xhtml:link'].map((link: Record<string, string>) => link['@_hreflang']),
    ['fi', 'sv'],
  );
});

test('the index names its parts', () => {
  const { sitemap } = parse(
    sitemapIndex(['https://o.example/sitemaps/1.xml', 'https://o.example/2']),
  ).sitemapindex;
  assert.deepEqual(sitemap.map(({ loc }: { loc: string }) => loc).length, 2);
});
