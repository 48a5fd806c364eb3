import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { paths, publicUrls } from '../../base/paths.ts';
import { root } from '../../platform/root.ts';
import type { Api } from '../../platform/web/api.ts';
import type { Pages } from '../../platform/web/pages.ts';
import type { PublicRoutes } from '../../platform/web/public-routes.ts';
import { listFrameworks, readFrameworkFile } from './actions/frameworks.ts';
import { FrameworkPage } from './pages/framework.tsx';
import { FrameworksPage } from './pages/frameworks.tsx';
import { crossWalkApi, crossWalkPages } from './routes/cross-walk.tsx';
import { findingApi, findingPages } from './routes/findings.tsx';
import { glossaryPages } from './routes/glossary.tsx';
import { glossaryApi, glossaryRoutes } from './routes/glossary-api.ts';
import { withTerms } from './routes/mark-terms.tsx';
import { findingsBeside, versionLinks } from './routes/of-version.tsx';
import { proposalPages } from './routes/proposals.tsx';
import { proposalApi } from './routes/proposals-api.ts';
import { listMore, versionMore } from './routes/version-more.tsx';
import { versionPages } from './routes/versions.tsx';
import { versionApi } from './routes/versions-api.ts';
import { standings } from './rules/standing.ts';
import { scaleApi, scalePages } from './scale-routes.tsx';
import { text } from './text/index.ts';

const HOUR = 3600;

export function pages(pages: Pages): void {
  crossWalkPages(pages);
  scalePages(pages);
  proposalPages(pages);
  findingPages(pages);
  versionPages(pages);
  glossaryPages(pages);
  pages.show(paths.frameworks, [listFrameworks], async (request) => {
    const { language } = request;
    const { items } = await request.ask(listFrameworks, {});
    const body = <FrameworksPage language={language} items={items} {...(await listMore(request))} />;
    return { title: text(language)('frameworks'), body, cacheSeconds: HOUR };
  });
  pages.show(paths.framework, [readFrameworkFile], async (request) => {
    const { language } = request;
    const found = await request.ask(readFrameworkFile, {
      framework: request.param('framework'),
      version: request.param('version'),
    });
    return {
      title: found.framework.title[language],
      body: await withTerms(
        request,
        <FrameworkPage
          language={language}
          {...found}
          {...(await versionMore(request, found, versionLinks(request, found)))}
          beside={await findingsBeside(request, found.framework)}
        />,
      ),
      cacheSeconds: HOUR,
    };
  });
}

const texts = z.record(z.string(), z.string());
const source = z.object({
  reference: z.string(),
  date: z.string().optional(),
  url: z.string().optional(),
  note: z.string().optional(),
});
const standing = z.enum(standings).describe('What it is today');
const day = z.string().nullable().describe('YYYY-MM-DD');
const head = z.object({
  id: z.string(),
  version: z.string(),
  sha256: z.string().describe('SHA-256 of the canonical JSON of the file, base64url'),
  title: texts,
  status: z.enum(['in-force', 'draft']),
  source,
  owner: z.string(),
  standing,
  effectiveFrom: day,
  retiredFrom: day,
  mandatory: z.number(),
  recommended: z.number(),
  optional: z.number(),
});

export function api(api: Api): void {
  crossWalkApi(api);
  scaleApi(api);
  proposalApi(api);
  findingApi(api);
  versionApi(api);
  glossaryApi(api);
  api.query(listFrameworks, {
    path: '/frameworks',
    summary: 'List the frameworks',
    output: z.object({ items: z.array(head) }),
  });
  api.query(readFrameworkFile, {
    path: '/frameworks/{framework}/{version}',
    summary: 'Read a framework: its elements and their checks, after /schemas/framework.json',
    output: z.object({
      owner: z.string(),
      standing,
      effectiveFrom: day,
      retiredFrom: day,
      followedBy: z.string().nullable().describe('The version that follows it'),
      retiredBecause: texts.nullable(),
      revision: z.number().describe('Counts the savings of a draft'),
      sha256: z.string(),
      framework: z.record(z.string(), z.unknown()),
    }),
  });
}

/** The schemas under the addresses that documents name. */
export function publicRoutes(routes: PublicRoutes): void {
  glossaryRoutes(routes);
  for (const name of ['offering', 'framework', 'scale', 'glossary']) {
    routes(publicUrls.schema(name), async () => ({
      mediaType: 'application/schema+json',
      content: readFileSync(join(root, `data/schemas/${name}.json`), 'utf8'),
      cacheSeconds: HOUR,
    }));
  }
}
