import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { noBrowser, startWorld, type World } from './world.ts';

/** Words that open their definitions where they stand, and the glossary itself: all without a script. */

let world: World;
before(async () => {
  if (noBrowser) return;
  world = await startWorld();
});
after(() => world?.close());

const skip = noBrowser;
const framework = '/fi/frameworks/eu-2022-c243/1';

async function visitor(width?: number): Promise<Page> {
  return world.visitor({ javaScript: false, ...(width && { width }) });
}

/** The word that has the keyboard, or the card that it is in. */
async function focused(page: Page): Promise<string> {
  const found = page.locator(':focus');
  return (await found.count()) === 0
    ? ''
    : ((await found.first().getAttribute('id')) ?? (await found.first().innerText()));
}

test('a word opens its definition by keyboard, tells its source, and closes again with the focus where it was', {
  skip,
}, async () => {
  const page = await visitor();
  await page.goto(framework);
  const word = page
    .getByRole('main')
    .getByRole('button', { name: /^osaamistavoitteet$/i })
    .first();
  const card = page.getByRole('dialog', { name: 'osaamistavoite' });
  assert.equal(await card.isVisible(), false);
  await word.focus();
  await page.keyboard.press('Enter');
  assert.equal(await card.isVisible(), true);
  assert.match(await card.innerText(), /mitä oppija tietää, ymmärtää ja pystyy tekemään/);
  assert.match(await card.innerText(), /Euroopan unioni/);
  assert.equal(new URL(page.url()).pathname, framework, 'the page stays');
  assert.equal(await focused(page), 'term-learning-outcome', 'who listens is in the card');
  await page.keyboard.press('Escape');
  assert.equal(await card.isVisible(), false);
  assert.match(await focused(page), /^osaamistavoitteet$/i);
  await word.click();
  await card.getByRole('button', { name: 'Sulje määritelmä' }).click();
  assert.equal(await card.isVisible(), false);
  await word.click();
  await card.getByRole('link', { name: 'Avaa sanastossa' }).click();
  await page.waitForURL('**/fi/glossary/learning-outcome');
});

test('an open definition is accessible, fits a phone, and each word is marked once on a page', {
  skip,
}, async () => {
  for (const width of [1280, 360]) {
    const page = await world.visitor({ width });
    await page.goto(framework);
    const words = await page
      .locator('.term__word, .term__help')
      .evaluateAll((all) => all.map((one) => one.getAttribute('popovertarget')));
    assert.ok(words.length >= 5, `only ${words.length} words open`);
    assert.equal(new Set(words).size, words.length);
    await page.locator('.term__word').first().click();
    const card = page.locator('.term-card:popover-open');
    const box = (await card.boundingBox())!;
    assert.ok(box.x >= 0 && box.x + box.width <= width, `from ${box.x} to ${box.x + box.width} of ${width}`);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`),
      [],
    );
    await page.context().close();
  }
});

test('a visitor finds a term by another name for it and reads what each source says', { skip }, async () => {
  const page = await visitor();
  await page.goto('/fi/glossary');
  await page.getByRole('navigation', { name: 'Siirry kirjaimeen' }).getByRole('link', { name: 'P' }).click();
  assert.match(page.url(), /#letter-/);
  await page.getByLabel('Hae sanastosta').fill('AHOT');
  await page.getByRole('button', { name: 'Hae', exact: true }).click();
  await page.getByRole('link', { name: 'osaamisen tunnistaminen ja tunnustaminen' }).click();
  const main = page.getByRole('main');
  await main.getByRole('heading', { name: 'Euroopan unioni' }).waitFor();
  await main.getByRole('heading', { name: 'Suomen laki tai viranomainen' }).waitFor();
  await main.getByText('recognition of prior learning').first().waitFor();
});

test('a planner proposes a change, sees it side by side first, and the proposal carries it', {
  skip,
}, async () => {
  const planner = await world.person('02473', 'planner');
  const page = await visitor();
  await world.signIn(page, planner);
  await page.goto('/fi/glossary/implementation');
  await page.getByRole('link', { name: 'Ehdota muutosta' }).click();
  await page.getByLabel('Suositettava nimitys suomeksi').fill('koulutuksen toteutus');
  await page.getByRole('button', { name: 'Katso muutokset' }).click();
  const changes = page.locator('#changes');
  assert.match(await changes.innerText(), /Muutettu/);
  assert.equal(await changes.locator('ins').innerText(), 'koulutuksen');
  await page.getByLabel('Miksi suomeksi').fill('Sana yksin on liian yleinen.');
  await page.getByRole('button', { name: 'Lähetä ehdotus' }).click();
  await page.waitForURL('**/fi/proposals/**');
  await page.getByText('koulutuksen toteutus').first().waitFor();
});
