import assert from 'node:assert/strict';
import type { Server } from 'node:http';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { languages } from '../src/base/language.ts';
import { galleryPages } from './gallery/gallery.tsx';
import { serveGallery } from './gallery/serve.ts';

const options = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
let server: Server;
let url = '';

before(async () => {
  ({ server, url } = await serveGallery());
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: options,
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** Opens a page of the gallery, does something with it, and fails on anything the browser complained about. */
async function on(
  path: string,
  settings: BrowserContextOptions,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(settings);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(url + path);
  await visit(page);
  await context.close();
  assert.deepEqual(complaints, []);
}

for (const width of [360, 1440]) {
  for (const language of languages) {
    test(`the gallery has no accessibility faults in ${language} at ${width} px and fits its width`, async () => {
      const faults: string[] = [];
      for (const name of Object.keys(galleryPages)) {
        await on(`/${language}/${name}`, { viewport: { width, height: 900 } }, async (page) => {
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          for (const { id, nodes } of violations)
            faults.push(...nodes.map(({ target }) => `${name}: ${id} ${target}`));
          const drawn = await page.evaluate('document.documentElement.scrollWidth');
          if (drawn !== width) faults.push(`${name}: ${drawn} px wide`);
        });
      }
      assert.deepEqual(faults, []);
    });
  }
}

test('the folded menu, the account and the open facets have no faults either', async () => {
  await on('/fi/offering', { viewport: { width: 360, height: 800 } }, async (page) => {
    for (const menu of ['.folded-menu', '.account-menu']) {
      await page.click(`${menu} summary`);
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      assert.deepEqual(
        violations.map(({ id }) => id),
        [],
      );
    }
    assert.equal(await page.locator('details[data-close-outside][open]').count(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('details[data-close-outside][open]').count(), 0);
  });
});

test('on a narrow screen the facets stay folded until they are asked for, without JavaScript too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await on('/fi/catalogue', { javaScriptEnabled, viewport: { width: 360, height: 800 } }, async (page) => {
      const form = page.locator('#facets');
      assert.equal(await form.isVisible(), false);
      await page.getByRole('link', { name: 'Rajaa hakua' }).click();
      assert.equal(await form.isVisible(), true);
      await page.keyboard.press('Tab');
      assert.ok(await form.locator(':focus').count(), 'the keyboard goes on in the form');
      if (javaScriptEnabled) {
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
        assert.deepEqual(
          violations.map(({ id }) => id),
          [],
        );
      }
      await page.getByRole('link', { name: 'Siirry tuloksiin' }).click();
      assert.equal(await form.isVisible(), false);
    });
  }
});

test('without JavaScript the menu opens, the errors link to their fields, and no button is dead', async () => {
  await on('/sv/form', { javaScriptEnabled: false, viewport: { width: 360, height: 800 } }, async (page) => {
    await page.click('.folded-menu summary');
    await page.locator('.folded-menu nav a').first().waitFor({ state: 'visible' });
    await page.goto(`${url}/sv/form`);
    await page.click('.ds-error-summary a >> nth=0');
    assert.match(page.url(), /#form-credits$/);
    await page.goto(`${url}/sv/confirm`);
    assert.equal(await page.locator('[data-copy]').isVisible(), false);
  });
});

test('the error summary has the focus when the page opens', async () => {
  await on('/en/form', {}, async (page) => {
    assert.equal(await page.evaluate('document.activeElement.id'), 'form-errors');
    await page.click('.ds-error-summary a >> nth=1');
    assert.equal(await page.evaluate('document.activeElement.id'), 'form-mode-0');
  });
});

test('the skip link leads to the content', async () => {
  await on('/en/table', {}, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate('document.activeElement.className'), 'skip-link');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'content');
  });
});

test('autosave sends what was written, without the once value, and says so', async () => {
  await on('/en/form', {}, async (page) => {
    let sent = '';
    await page.route('**/autosave', async (route) => {
      sent = route.request().postData() ?? '';
      await route.fulfill({ status: 204 });
    });
    await page.fill('#form-title-sv', 'Turism & ledning');
    await page.getByText('Saved', { exact: true }).waitFor();
    const posted = new URLSearchParams(sent);
    assert.equal(posted.get('title.sv'), 'Turism & ledning');
    assert.equal(posted.get('_csrf'), 'csrf-value');
    assert.equal(posted.get('_once'), null);
  });
});

test('when saving fails, the person is told and the text stays', async () => {
  await on('/en/form', {}, async (page) => {
    await page.route('**/autosave', (route) =>
      route.fulfill({ status: 302, headers: { location: '/en/sign-in' } }),
    );
    await page.fill('#form-title-sv', 'Turism');
    await page.getByText('Saving automatically does not work right now').waitFor();
    assert.equal(await page.inputValue('#form-title-sv'), 'Turism');
  });
});

test('two clicks send a form once', async () => {
  await on('/en/form', {}, async (page) => {
    let times = 0;
    await page.route('**/en/form', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.fulfill({ status: 204 });
    });
    await page.evaluate(
      "const b = document.querySelector('.form button[type=submit]'); b.click(); b.click();",
    );
    await page.locator('.form button[aria-disabled=true]').waitFor();
    await page.waitForTimeout(600);
    assert.equal(times, 1);
  });
});

test('a question comes before what matters, and calling it off sends nothing', async () => {
  await on('/en/offering', {}, async (page) => {
    let sent = false;
    page.on('request', (request) => {
      sent ||= request.method() === 'POST';
    });
    await page.click('form[data-ask] button');
    const { violations } = await new AxeBuilder({ page }).include('dialog').withTags(rules).analyze();
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('dialog').count(), 0);
    assert.equal(sent, false);
  });
});

test('a table filters while one types', async () => {
  await on('/en/table', {}, async (page) => {
    await page.fill('#table-filter', 'etä');
    assert.equal(await page.locator('#table tbody tr:visible').count(), 2);
    await page.getByText('2 rows').waitFor();
    await page.fill('#table-filter', 'etä savonia');
    await page.getByText('One row').waitFor();
  });
});

test('progress goes on by itself and the page is reloaded when the work is over', async () => {
  let calls = 0;
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/en/table?run', async (route) => {
    calls += 1;
    const response = await route.fetch();
    const html = await response.text();
    const body =
      calls < 2
        ? html.replaceAll('312', '640')
        : html.replace(/ data-refresh="[^"]*"/, '').replaceAll('312', '1,000');
    await route.fulfill({ response, body });
  });
  await page.goto(`${url}/en/table`);
  await page.getByText('640 / 1,000').waitFor();
  await page.getByText('1,000 / 1,000').waitFor();
  await page.waitForURL('**/en/table?run');
  await context.close();
});

test('a file that is too large is refused before it is sent', async () => {
  await on('/en/form', {}, async (page) => {
    await page.setInputFiles('#form-file', {
      name: 'courses.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(10),
    });
    await page.getByText('Chosen: courses.csv').waitFor();
    await page.setInputFiles('#form-file', {
      name: 'big.csv',
      mimeType: 'text/csv',
      buffer: Buffer.alloc(5_000_001),
    });
    await page.getByText('The file is too large: at most 5 MB.').waitFor();
    assert.equal(await page.inputValue('#form-file'), '');
  });
});
