import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../src/base/paths.ts';
import { root } from '../src/platform/root.ts';
import { noBrowser, startWorld, type World } from './world.ts';

/** Checking of a course list as people do it: by the words on the screen, in Finnish. */

const skip = noBrowser;
const institution = '02473';
const messy = readFileSync(join(root, 'e2e/fixtures/messy-courses.csv'), 'utf8');
// As an old spreadsheet saves it, and with the credits under a name that means something else.
const windows = Buffer.from(messy.replace(/^\ufeff/, '').replace('Laajuus (op)', 'Koodi'), 'latin1');

let world: World;
before(async () => {
  if (!noBrowser) world = await startWorld();
});
after(() => world?.close());

async function planner(options: Parameters<World['visitor']>[0] = {}): Promise<Page> {
  const page = await world.visitor(options);
  await world.signIn(page, await world.person(institution, 'planner'));
  return page;
}

/** What the column of this name is read as. */
const column = (page: Page, name: string) => page.getByLabel(name, { exact: true });

async function upload(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Luettelon tarkistus' }).first().click();
  await page.getByRole('link', { name: 'Tarkista luettelo' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sekalainen.csv', mimeType: 'text/csv', buffer: windows });
  await page.getByRole('button', { name: 'Lataa ja esikatsele' }).click();
  await page.waitForURL('**/preview');
}

test('a planner has a messy list of semicolons and Windows-1252 checked, and takes the result along', {
  skip,
}, async () => {
  const page = await planner();
  await upload(page);
  const preview = page.locator('main');
  assert.match(await preview.innerText(), /Elämyspalvelun muotoilu/);
  assert.match(await preview.innerText(), /Lainausmerkki jää auki/);
  assert.doesNotMatch(await preview.innerText(), /Laajuus ei ole luku/);
  await column(page, 'Koodi').selectOption('ects');
  await page.getByRole('button', { name: 'Tallenna sarakkeet' }).click();
  await page.getByText('Sarakkeet on tallennettu.').waitFor();
  assert.equal(await column(page, 'Koodi').inputValue(), 'ects');
  assert.match(await preview.innerText(), /Laajuus ei ole luku/);
  await page.getByRole('button', { name: /^Tarkista \d+ riviä$/ }).click();
  await page.waitForURL(/screenings\/[0-9a-f-]+$/);
  // The page follows the run by itself until the result is there.
  await page.getByRole('heading', { name: 'Yleisimmät puutteet' }).waitFor();
  const rows = page.locator('#by-institution tbody tr');
  const savonia = rows.filter({ hasText: 'Savonia' });
  const total = Number(await savonia.locator('td').first().innerText());
  await savonia.locator('td').first().getByRole('link').click();
  await page.waitForURL('**of=02537**');
  await page.getByText('Näytetään vain: Savonia-ammattikorkeakoulu.').waitFor();
  assert.equal(await page.locator('#table tbody tr').count(), total);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Lataa CSV-tiedostona' }).click();
  const csv = readFileSync((await (await download).path())!, 'utf8');
  assert.match(csv, /Elämyspalvelun muotoilu/);
  assert.doesNotMatch(csv, /(^|[\n;])[=@]/);
});

test('the same without JavaScript, and on a narrow screen nothing is wider than it', { skip }, async () => {
  const page = await planner({ javaScript: false, width: 360 });
  await upload(page);
  const tooWide = () => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  assert.equal(await tooWide(), false, 'preview');
  await page.getByRole('button', { name: /^Tarkista \d+ riviä$/ }).click();
  await world.program.worker!.idle();
  await page.reload();
  assert.match(await page.locator('main').innerText(), /Yleisimmät puutteet/);
  assert.equal(await tooWide(), false, 'result');
});

test('a visitor corrects a column of a dropped list and downloads the result twice', { skip }, async () => {
  const page = await world.visitor();
  await page.goto(paths.screenFile('fi'));
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sekalainen.csv', mimeType: 'text/csv', buffer: windows });
  await page.getByRole('button', { name: 'Tarkista luettelo' }).click();
  await page.getByRole('heading', { name: 'sekalainen.csv' }).waitFor();
  await column(page, 'Koodi').selectOption('ects');
  await page.getByRole('button', { name: 'Tarkista näillä valinnoilla' }).click();
  const large = page.locator('#table tbody tr', { hasText: 'Laaja kehittämishanke' });
  await large.getByText('61 op', { exact: true }).waitFor();
  for (const name of ['Lataa CSV-tiedostona', 'Lataa JSON-tiedostona']) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    assert.match((await download).suggestedFilename(), /^sekalainen-vaatimusten-tarkistus\.(csv|json)$/);
  }
});
