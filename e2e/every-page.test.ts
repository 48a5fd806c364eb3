import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { languages } from '../src/base/language.ts';
import { seed } from '../src/demo/seed.ts';
import { noBrowser, startWorld, type World } from './world.ts';

/**
 * Walks the demo as people of every role, along the links that they see, and looks at one page of each kind in three
 * languages: no accessibility violation, nothing wider than a phone, no error in the browser's console.
 */

const people = [
  null,
  'Suvi Suontausta',
  'Vesa Vastamäki',
  'Outi Opasmaa',
  'Hilla Hallikainen',
  'Pirkko Päällysaho',
  'Kanerva Kokkonen',
  'Marika Niemelä',
];

let world: World;
before(async () => {
  if (noBrowser) return;
  world = await startWorld();
  await seed(world.program, () => {});
  await world.program.worker!.idle();
});
after(() => world?.close());

for (const name of people) {
  test(`every page that ${name ?? 'a visitor'} can reach is accessible in three languages`, {
    skip: noBrowser,
  }, async () => {
    const page = await world.visitor();
    if (name) await enter(page, name);
    const problems: string[] = [];
    // A tab for each language: they are looked at side by side.
    const tabs = [page, await page.context().newPage(), await page.context().newPage()];
    for (const tab of tabs)
      tab.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${tab.url()} console: ${message.text()}`);
      });
    const kinds = await walk(tabs, name ? '/fi/work' : '/fi', problems);
    assert.deepEqual(problems, []);
    assert.ok(kinds.size >= 5, `only ${kinds.size} kinds of page were reached`);
  });
}

async function enter(page: Page, name: string): Promise<void> {
  await page.goto('/fi/sign-in');
  await page.locator('details').evaluateAll((groups) => {
    for (const group of groups) group.setAttribute('open', '');
  });
  await page.locator('.person-list').getByRole('button', { name }).first().click();
  await page.waitForURL('**/fi/work');
}

/** Pages that an earlier person was shown are looked at again only when they are of a new kind. */
const seen = new Set<string>();

async function walk(tabs: readonly Page[], start: string, problems: string[]): Promise<Set<string>> {
  const page = tabs[0]!;
  const queue = [start];
  const kinds = new Set<string>();
  for (let address = queue.shift(); address; address = queue.shift()) {
    const kind = kindOf(address);
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    const response = await page.goto(address).catch(whereItIsNoFile);
    if (!response?.headers()['content-type']?.includes('text/html')) continue;
    if (response.status() >= 400) problems.push(`${address}: ${response.status()}`);
    queue.push(...(await linksOf(page)));
    if (seen.has(kind)) continue;
    seen.add(kind);
    const looks = languages.map((language, n) => look(tabs[n]!, `/${language}${address.slice(3)}`));
    problems.push(...(await Promise.all(looks)).flat());
  }
  return kinds;
}

/** Addresses that differ in ids only are of one kind. */
function kindOf(address: string): string {
  return new URL(address, 'http://x').pathname
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replace(/\/(\d{5}|consortium)(?=\/|$)/g, '/:institution')
    .replace(/\/shared\/[^/]+/, '/shared/:token')
    .replace(/\/frameworks\/[^/]+\/[^/]+/, '/frameworks/:framework/:version')
    .replace(/\/requirements\/[^/]+/, '/requirements/:element')
    .replace(/\/(glossary|scales)\/[^/]+/, '/$1/:word');
}

async function linksOf(page: Page): Promise<string[]> {
  const links = await page
    .locator('a[href]')
    .evaluateAll((anchors) =>
      (anchors as HTMLAnchorElement[]).filter((anchor) => !anchor.download).map((anchor) => anchor.href),
    );
  return links
    .map((link) => new URL(link))
    .filter((link) => link.origin === world.url && link.pathname.startsWith('/fi'))
    .filter(({ search }) => !search.includes('format=csv'))
    .map((link) => link.pathname + link.search);
}

/** A link may lead to a file instead of a page: then there is nothing to look at. */
function whereItIsNoFile(error: Error): null {
  if (error.message.includes('Download is starting')) return null;
  throw error;
}

async function look(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const problems = violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
  if (!address.startsWith('/fi')) return problems;
  await page.setViewportSize({ width: 360, height: 800 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.setViewportSize({ width: 1280, height: 900 });
  return wide > 0 ? [...problems, `${address} is ${wide} px wider than a phone`] : problems;
}
