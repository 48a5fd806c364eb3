import type { ComponentChildren, VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import { PRODUCT } from './parts/logo.tsx';
import { Notice } from './parts/notice.tsx';
import type { Screen } from './screen.ts';
import { text } from './text/index.ts';

export type { Screen } from './screen.ts';

/**
 * A complete document around the content of a page.
 * Nothing in it needs the browser script, and nothing is inline, so that the strictest content policy fits.
 */
export function Page({ screen, children }: { screen: Screen; children?: ComponentChildren }) {
  const { language, title } = screen;
  const t = text(language);
  return (
    <html lang={language} data-color-scheme="light">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === PRODUCT ? title : `${title} – ${PRODUCT}`}</title>
        {screen.searchEngine && <meta name="robots" content={screen.searchEngine} />}
        <meta name="theme-color" content="#003c45" />
        <link rel="icon" type="image/svg+xml" href="/assets/favicon.svg" />
        <link rel="stylesheet" href="/assets/opinko.css" />
        {screen.languageLinks.map((link) => (
          <link
            key={link.language}
            rel="alternate"
            hreflang={link.language}
            href={`${screen.origin ?? ''}${link.href}`}
          />
        ))}
        <script type="module" src="/assets/enhance.js" />
        {screen.head}
      </head>
      <body>
        <a class="skip-link" href="#content">
          {t('page.skip')}
        </a>
        <PageHeader screen={screen} />
        <main id="content" class="wide" tabIndex={-1}>
          {screen.flash && (
            <Notice language={language} kind={screen.flash.kind} live>
              {screen.flash.text}
            </Notice>
          )}
          {children}
        </main>
        <PageFooter language={language} />
      </body>
    </html>
  );
}

/** The document as it is sent. */
export function renderPage(document: VNode): string {
  return `<!doctype html>${render(document)}`;
}
