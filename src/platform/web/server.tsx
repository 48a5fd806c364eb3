import { serveStatic } from '@hono/node-server/serve-static';
import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';
import { notFound, Refusal } from '../../base/errors.ts';
import { isLanguage, type Language, languages } from '../../base/language.ts';
import { paths, publicUrls } from '../../base/paths.ts';
import type { Log } from '../jobs/index.ts';
import type { Room } from '../room.ts';
import { mountApi } from './api.ts';
import { ApiPage, apiDocument } from './api-page.tsx';
import type { WebParts } from './context.ts';
import { mountEndpoints } from './endpoints.ts';
import { mountPages, openRequest } from './mount-pages.ts';
import { ProblemPage, problemTitle } from './problem-page.tsx';
import { asRefusal, problem } from './problems.ts';
import { type PublicRoutes, sendDocument } from './public-routes.ts';
import { respond } from './respond.tsx';
import { strangerLimit } from './strangers.ts';

/** Which actions and questions can be reached by page and by API; the completeness test reads it. */
export type Doors = { readonly pages: ReadonlySet<string>; readonly api: ReadonlySet<string> };

/** The whole HTTP side: pages, API, public documents, assets, and the answer to everything that goes wrong. */
export function webServer(
  parts: WebParts,
  rooms: readonly Room[],
  log: Log,
): { app: OpenAPIHono; doors: Doors } {
  const app = new OpenAPIHono();
  const doors = { pages: new Set<string>(), api: new Set<string>() };
  app.use(headers(parts));
  app.use(refuseOtherSites);
  app.use(
    '/assets/*',
    serveStatic({
      root: 'build/public',
      rewriteRequestPath: (path) => path.replace('/assets', ''),
      onFound: (_path, c) => {
        c.header('cache-control', 'public, max-age=3600');
      },
    }),
  );
  app.get(publicUrls.health, async (c) => {
    await parts.platform.database.pool.query('select 1');
    return c.json({ status: 'ok' });
  });
  app.get('/', (c) => c.redirect(paths.home(browserLanguage(c)), 302));
  app.get(publicUrls.robots, (c) => c.text(robots(parts.platform.config.BASE_URL)));
  // Documents for programs are long and repeat their words; pages carry secrets, which compressing could betray.
  for (const path of ['/feeds/*', '/sitemaps/*', `${publicUrls.ooapi}/*`]) app.use(path, compress());
  const patience = strangerLimit(parts.platform.config);
  const pages = mountPages(app, parts, doors.pages, patience);
  const api = mountApi(app, parts, doors.api, patience);
  const endpoints = mountEndpoints(app, parts.platform, patience);
  for (const room of rooms) {
    room.endpoints?.(endpoints);
    room.pages?.(pages);
    room.api?.(api);
    room.publicRoutes?.(publicRoutes(app, parts));
  }
  const described = once(() => apiDocument(app, parts.platform.config.BASE_URL));
  const readable = once(() => ApiPage(described()));
  app.get(publicUrls.openapi, (c) => c.json(described()));
  app.get(publicUrls.api, (c) => c.html(readable()));
  app.notFound((c) => failed(c, parts, notFound()));
  app.onError((error, c) => {
    const refusal = asRefusal(error);
    if (refusal.status >= 500)
      log('error', 'a request failed', {
        path: withoutSecrets(c.req.path),
        error: String(error?.stack ?? error),
      });
    return failed(c, parts, refusal);
  });
  return { app, doors };
}

/** Makes something when it is first asked for, and keeps it. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Sign-in and share links carry their secret in the path: 43 signs of base64url. */
function withoutSecrets(path: string): string {
  return path.replace(/[\w-]{43,}/g, '…');
}

function headers(parts: WebParts) {
  const secure = parts.platform.config.BASE_URL.startsWith('https:');
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
    strictTransportSecurity: secure ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'strict-origin-when-cross-origin',
    crossOriginResourcePolicy: false,
  });
}

/** Browsers say where a request comes from: what changes something must come from our own pages. */
async function refuseOtherSites(c: Context, next: () => Promise<void>): Promise<void> {
  const site = c.req.header('sec-fetch-site');
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD' && (site === 'cross-site' || site === 'same-site'))
    throw new Refusal('csrf', 403);
  await next();
}

function browserLanguage(c: Context) {
  const wanted = (c.req.header('accept-language') ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? languages[0];
}

function publicRoutes(app: OpenAPIHono, parts: WebParts): PublicRoutes {
  return (pattern, handle) => {
    app.get(pattern, async (c) => {
      const found = await handle({ platform: parts.platform, param: (name) => c.req.param(name) ?? '', c });
      return sendDocument(c, found);
    });
  };
}

/** What search engines may read: everything public, beginning with the site's map. */
function robots(base: string): string {
  const closed = languages.map((language) => `Disallow: /${language}/my/\n`);
  return `User-agent: *\n${closed.join('')}Sitemap: ${base}${publicUrls.sitemap}\n`;
}

/** The language of a page; of the browser for an address that is none of ours; null for programs. */
function pageLanguage(c: Context): Language | null {
  const named = c.req.path.split('/')[1];
  if (isLanguage(named)) return named;
  const isProgram = c.req.path.startsWith(publicUrls.api) || !c.req.header('accept')?.includes('text/html');
  return isProgram ? null : browserLanguage(c);
}

/** API callers get problem details, browsers a page that helps; a visitor who must sign in is led there. */
async function failed(c: Context, parts: WebParts, refusal: Refusal): Promise<Response> {
  const language = pageLanguage(c);
  if (!language) return problem(c, parts, refusal);
  if (refusal.code === 'sign-in-needed' && c.req.method === 'GET') {
    const url = new URL(c.req.url);
    return c.redirect(`${paths.signIn(language)}?next=${encodeURIComponent(url.pathname + url.search)}`, 303);
  }
  const detail = parts.errorText(language, refusal.code, refusal.params);
  try {
    const opened = await openRequest(c, parts);
    const request = { ...opened, language, csrf: opened.csrf };
    const body = (
      <ProblemPage language={language} code={refusal.code} detail={detail} status={refusal.status} />
    );
    return await respond(parts, request, {
      title: problemTitle(language, refusal.code),
      body,
      status: refusal.status,
      noindex: true,
    });
  } catch {
    // Without a database not even the visitor's name can be shown: the plain words must do.
    return c.text(detail, refusal.status as 503);
  }
}
