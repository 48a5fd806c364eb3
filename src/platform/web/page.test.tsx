import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'preact-render-to-string';
import { Page, renderPage, type Screen } from './page.tsx';
import { ProblemPage, problemTitle } from './problem-page.tsx';

const screen: Screen = {
  language: 'sv',
  path: '/sv/catalogue',
  title: 'Utbud',
  actor: null,
  csrf: 'secret"token',
  demo: false,
  navigation: [
    { href: '/sv/catalogue', label: 'Utbud', current: true },
    { href: '/sv/work', label: '<b>Arbete</b>' },
  ],
  languageLinks: [
    { language: 'fi', href: '/fi/catalogue' },
    { language: 'sv', href: '/sv/catalogue' },
    { language: 'en', href: '/en/catalogue' },
  ],
  signInHref: '/sv/sign-in',
  signOutHref: '/sv/sign-out',
};

function drawn(more: Partial<Screen> = {}): string {
  return renderPage(
    <Page screen={{ ...screen, ...more }}>
      <h1>Innehåll</h1>
    </Page>,
  );
}

test('a page is a whole document in its language', () => {
  const html = drawn();
  assert.ok(html.startsWith('<!doctype html><html lang="sv"'));
  assert.match(html, /<title>Utbud – Opinko<\/title>/);
  assert.match(html, /<main id="content"/);
  assert.match(html, /<a class="skip-link" href="#content">/);
});

test('nothing on a page needs an inline script or style', () => {
  const html = drawn({
    actor: { name: 'Aino', roles: [] },
    demo: true,
    flash: { kind: 'danger', text: 'x' },
  });
  assert.ok(!/\sstyle=|<style|\son\w+=/.test(html));
  assert.deepEqual(html.match(/<script[^>]*>[^<]*/g), ['<script type="module" src="/assets/enhance.js">']);
});

test('the menu marks where one is, and shows labels as text', () => {
  const html = drawn();
  assert.match(html, /<a href="\/sv\/catalogue" aria-current="page">Utbud/);
  assert.ok(!html.includes('<b>Arbete'));
  assert.match(drawn({ path: '/sv/catalogue/1' }), /aria-current="true">Utbud/);
});

test('the other languages are links in their own language', () => {
  const html = drawn();
  assert.match(html, /href="\/fi\/catalogue" lang="fi" hreflang="fi"/);
  assert.match(html, /<link rel="alternate" hreflang="en" href="\/en\/catalogue"/);
});

test('signing in is a link, signing out a protected POST', () => {
  assert.match(drawn(), /href="\/sv\/sign-in"/);
  const html = drawn({ actor: { name: 'Aino <i>Aalto</i>', roles: ['planner'] }, unread: 3 });
  assert.match(
    html,
    /<form method="post" action="\/sv\/sign-out"><input type="hidden" name="_csrf" value="secret&quot;token"/,
  );
  assert.ok(!html.includes('<i>'));
  assert.match(html, /3 nya meddelanden/);
});

test('search engines and the demo banner follow the screen', () => {
  assert.ok(!drawn().includes('noindex'));
  assert.match(drawn({ searchEngine: 'noindex' }), /<meta name="robots" content="noindex"/);
  assert.ok(!drawn().includes('påhittade'));
  assert.match(drawn({ demo: true }), /påhittade/);
});

test('a problem page says what happened, what to do and where to go', () => {
  const html = render(<ProblemPage language="en" code="not-found" detail="Gone <b>" status={404} />);
  assert.match(html, /<h1>Page not found<\/h1>/);
  assert.match(html, /Gone &lt;b>/);
  assert.match(html, /href="\/en\/catalogue"/);
  assert.equal(problemTitle('en', 'offerings/own-approval'), 'This did not succeed');
  assert.match(
    render(<ProblemPage language="en" code="sign-in-needed" detail="" status={401} />),
    /href="\/en\/sign-in"/,
  );
  assert.match(
    render(<ProblemPage language="en" code="organisations/link-used" detail="" status={410} />),
    /href="\/en\/sign-in"/,
    'who comes with a used link finds the way to a new one',
  );
  assert.ok(!html.includes('/en/sign-in'));
});
