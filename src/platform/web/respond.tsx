import type { Context } from 'hono';
import type { VNode } from 'preact';
import { render as renderToString } from 'preact-render-to-string';
import { isLanguage, type Language, languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import type { WebParts } from './context.ts';
import { Page, renderPage, type Screen } from './page.tsx';
import type { PageAnswer, PageRequest } from './page-request.ts';
import { csrfToken, setFlash, takeFlash } from './session.ts';
import { TermsOnPage } from './terms.tsx';

/** Turns a handler's answer into the response: a whole page, a redirect or a download. */
export async function respond(parts: WebParts, request: PageRequest, answer: PageAnswer): Promise<Response> {
  const { c } = request;
  if ('redirect' in answer) {
    if (answer.flash) setFlash(c, parts.platform, answer.flash);
    return c.redirect(answer.redirect, 303);
  }
  if ('file' in answer) return download(c, answer);
  const screen = await screenOf(parts, request, answer);
  if (answer.cacheSeconds && request.actor.via === 'nobody' && !screen.flash) {
    c.header('cache-control', `public, max-age=${answer.cacheSeconds}`);
    c.header('vary', 'cookie');
  } else c.header('cache-control', 'private, no-store');
  return c.html(await wholePage(parts, request, screen, answer.body), (answer.status ?? 200) as 200);
}

/**
 * Draws the page, and then the definitions of the terms that came up while it was drawn: only they are looked up.
 */
async function wholePage(
  parts: WebParts,
  { platform, language }: PageRequest,
  screen: Screen,
  body: VNode,
): Promise<string> {
  const terms = new Set<string>();
  const page = renderPage(
    <TermsOnPage.Provider value={terms}>
      <Page screen={screen}>{body}</Page>
    </TermsOnPage.Provider>,
  );
  if (terms.size === 0) return page;
  const cards = renderToString(await parts.termCards(platform, language, [...terms]));
  const end = page.lastIndexOf('</body>');
  return page.slice(0, end) + cards + page.slice(end);
}

function download(c: Context, answer: Extract<PageAnswer, { file: string }>): Response {
  c.header('content-type', answer.mediaType);
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.file)}`);
  c.header('cache-control', 'private, no-store');
  return c.body(answer.content as string);
}

async function screenOf(
  parts: WebParts,
  request: PageRequest,
  answer: Extract<PageAnswer, { title: string }>,
): Promise<Screen> {
  const { c, actor, language, path, platform } = request;
  const flash = takeFlash(c);
  const query = new URL(c.req.url).search;
  const current = (href: string) => path === href || path.startsWith(`${href}/`);
  return {
    language,
    path,
    title: answer.title,
    actor:
      actor.via === 'nobody'
        ? null
        : { name: actor.name, roles: [...new Set(actor.memberships.map((membership) => membership.role))] },
    // Only the sign-out form needs it. A visitor's page that caches may keep must not set her cookie.
    csrf: actor.via === 'nobody' ? '' : csrfToken(c, platform),
    demo: platform.demo,
    navigation: parts.navigation(actor, language).map((item) => ({ ...item, current: current(item.href) })),
    ...(flash && { flash }),
    origin: platform.config.BASE_URL,
    languageLinks: languages.map((other) => ({ language: other, href: inLanguage(other, path) + query })),
    unread: actor.person ? await parts.unread(platform, actor) : 0,
    signInHref: `${paths.signIn(language)}?next=${encodeURIComponent(path + query)}`,
    signOutHref: paths.signOut(language),
    ...(answer.noindex ? { searchEngine: 'noindex' as const } : {}),
    ...(answer.head ? { head: answer.head } : {}),
  };
}

/** The same page in another language; the first page where the address is none of ours. */
function inLanguage(language: Language, path: string): string {
  return isLanguage(path.split('/')[1]) ? `/${language}${path.slice(3)}` : paths.home(language);
}
