import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../src/base/paths.ts';
import { perform } from '../src/platform/actions/index.ts';
import type { Actor } from '../src/platform/actor.ts';
import { addOffering } from '../src/rooms/offerings/index.ts';
import { noBrowser, startWorld, type World } from './world.ts';

/** Two people write the same offering at once: nobody's words are lost, and both versions stay in the history. */

let world: World;
let first: Actor;
let second: Actor;
let offering: string;
const institution = '02473';

before(async () => {
  if (noBrowser) return;
  world = await startWorld();
  first = await world.person(institution, 'planner');
  second = await world.person(institution, 'lead');
  const document = { title: { fi: 'Yhdessä kirjoitettu' }, targetGroup: { fi: 'Yrittäjät' } };
  ({ id: offering } = await perform(world.program.platform, addOffering, first, { institution, document }));
});
after(() => world?.close());

/** The edit form, in a browser of this person's own. Without a script nothing is saved before the button is pressed. */
async function editing(person: Actor): Promise<Page> {
  const page = await world.visitor({ javaScript: false });
  await world.signIn(page, person);
  await page.goto(paths.editOffering('fi', { institution, offering }));
  return page;
}

const group = (page: Page) => page.locator('[name="targetGroup.fi"]');
const save = (page: Page, label: string) =>
  page.getByRole('button', { name: label, exact: true }).first().click();

const skip = noBrowser;

test('the second to save is told, sees the other version beside her own words, and decides', {
  skip,
}, async () => {
  const [one, other] = [await editing(first), await editing(second)];
  await group(one).fill('Matkailuyrittäjät');
  await group(other).fill('Maatilayrittäjät');
  await save(one, 'Tallenna');
  await one.getByText('Tallennettu.').first().waitFor();

  await save(other, 'Tallenna');
  await other.getByText('Joku muu tallensi tällä välin').first().waitFor();
  assert.equal(await group(other).inputValue(), 'Maatilayrittäjät');
  assert.match(await other.locator('main').innerText(), /Matkailuyrittäjät/);

  await save(other, 'Tallenna oma versioni');
  await other.getByText('Tallennettu.').first().waitFor();
  await other.reload();
  assert.equal(await group(other).inputValue(), 'Maatilayrittäjät');
});

test('both versions stay in the history; the earlier one is compared and brought back', {
  skip,
}, async () => {
  const page = await world.visitor();
  await world.signIn(page, first);
  await page.goto(paths.offering('fi', { institution, offering }));
  await page.getByRole('link', { name: 'Vertaa versioita' }).click();
  await page.getByRole('link', { name: 'Vertaa versiota 3 edelliseen' }).click();
  assert.match(await page.locator('del').first().innerText(), /Matkailuyrittäjät/);
  assert.match(await page.locator('ins').first().innerText(), /Maatilayrittäjät/);
  await page.getByRole('link', { name: 'Palauta versio 2' }).click();
  await page.getByRole('button', { name: 'Palauta versio 2' }).click();
  await page.getByText('Versio 2 on palautettu uudeksi versioksi.').first().waitFor();
  await page.goto(paths.editOffering('fi', { institution, offering }));
  assert.equal(await group(page).inputValue(), 'Matkailuyrittäjät');
});

test('a form that saves while it is written does not overwrite what somebody else has saved', {
  skip,
}, async () => {
  const writing = await world.visitor();
  await world.signIn(writing, first);
  await writing.goto(paths.editOffering('fi', { institution, offering }));
  const other = await editing(second);
  await group(other).fill('Kaikki kiinnostuneet');
  await save(other, 'Tallenna');
  await other.getByText('Tallennettu.').first().waitFor();

  await group(writing).pressSequentially(' ja opiskelijat');
  await writing.locator('[data-autosave-status][data-state=failed]').waitFor();
  await other.reload();
  assert.equal(await group(other).inputValue(), 'Kaikki kiinnostuneet');
  await save(writing, 'Tallenna');
  await writing.getByText('Joku muu tallensi tällä välin').first().waitFor();
  assert.match(await group(writing).inputValue(), /opiskelijat/);
});
