import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../src/base/paths.ts';
import type { Actor } from '../src/platform/actor.ts';
import { described } from '../src/rooms/framework/rules/described-offering.ts';
import { dayFromNow, publishedOffering } from '../src/testing/study.ts';
import { noBrowser, startWorld, type World } from './world.ts';

/**
 * A framework gets a new version, in Finnish and by the words on the screen: it is drafted, what it would change is
 * looked at, two people of two institutions decide, and from then on it counts.
 */

const skip = noBrowser;
const institution = '02473';
const inForce = { framework: 'eu-2022-c243', version: '2' };

let world: World;
let planner: Actor;
let offering: string;
before(async () => {
  if (noBrowser) return;
  world = await startWorld();
  const { parts: _parts, ...document } = described;
  ({ offering, planner } = await publishedOffering(world.program, institution, { ...document, ects: 30 }));
});
after(() => world?.close());

async function pageOf(person: Actor): Promise<Page> {
  const page = await world.visitor();
  await world.signIn(page, person);
  return page;
}

const words = (page: Page) => page.locator('main').innerText();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click();

test('a version is drafted, its effects are seen, it is adopted together, and then it counts', {
  skip,
}, async () => {
  const administrator = await pageOf(await world.person('consortium', 'consortium-administrator'));
  await draft(administrator);
  await lookAtEffects(administrator);
  await propose(administrator);
  await voteElsewhere(administrator.url());
  await decide(administrator);
  await seeWhatCounts(administrator);
  await seeTheDifference();
});

/** A copy of the version in force with a lower bound; a mistake on the way is told, and nothing of it is lost. */
async function draft(page: Page): Promise<void> {
  await page.goto(paths.framework('fi', inForce));
  await follow(page, 'Luonnostele uusi versio');
  await page.getByLabel('Kenen viitekehys').selectOption({ label: 'Konsortion yhteinen' });
  await page.getByLabel('Uusi versio').fill('2027-1');
  await press(page, 'Tee luonnos');
  await page.getByText('Luonnos on tehty.').waitFor();
  await follow(page, 'Viitekehyksen tiedot');
  await page.getByLabel('Laajuus vähintään').fill('70');
  await page.getByLabel('Laajuus enintään').fill('20');
  await press(page, 'Tallenna');
  await page.getByText('alaraja 70 on suurempi kuin yläraja 20').first().waitFor();
  assert.equal(await page.getByLabel('Laajuus enintään').inputValue(), '20');
  await page.getByLabel('Laajuus vähintään').fill('1');
  await press(page, 'Tallenna');
  await page.getByText('Luonnos on tallennettu.').waitFor();
}

async function lookAtEffects(page: Page): Promise<void> {
  await follow(page, 'Katso vaikutukset');
  await page.getByRole('heading', { name: 'Mitä muuttuu, jos versio otetaan käyttöön' }).waitFor();
  const line = page.getByRole('row', { name: /Matkailuyrityksen vastuullinen johtaminen/ });
  assert.match(await line.innerText(), /Täyttää vaatimukset → Ei täytä vaatimuksia/);
  assert.match(await line.innerText(), /Laajuus on 30 op\. .* enintään 20 op/);
  assert.match(await words(page), /Kajaani|Korkeakoulu 02473/);
  const download = page.waitForEvent('download');
  await follow(page, 'Lataa CSV-tiedostona');
  assert.match(
    readFileSync((await (await download).path())!, 'utf8'),
    /Matkailuyrityksen vastuullinen johtaminen/,
  );
  await page.goto(paths.framework('fi', { ...inForce, version: '2027-1' }));
}

async function propose(page: Page): Promise<void> {
  await follow(page, 'Ehdota version käyttöönottoa');
  await page.getByLabel('Voimaan alkaen').fill(dayFromNow(0));
  await page.getByLabel('Miksi suomeksi').fill('Keksitty kokeilu: pienempiä kokonaisuuksia.');
  await press(page, 'Lähetä ehdotus');
  await page.getByText('Ehdotus on lähetetty.').waitFor();
  assert.match(await words(page), /1–60\s+1–20/);
  await follow(page, 'Päätä ehdotuksesta');
  await answer(page);
  await page
    .getByText(/Ainakin yhden äänen pitää olla|muulta korkeakoululta/)
    .first()
    .waitFor();
  assert.doesNotMatch(await words(page), /Päätös on tehty/);
  await follow(page, 'Peruuta');
}

async function voteElsewhere(proposal: string): Promise<void> {
  const lead = await pageOf(await world.person('10108', 'lead'));
  await lead.goto(proposal);
  await lead.getByLabel('Kyllä').check();
  await press(lead, 'Äänestä');
  await lead.getByText('Ääni on annettu.').waitFor();
}

async function decide(page: Page): Promise<void> {
  await follow(page, 'Päätä ehdotuksesta');
  await answer(page);
  await page.getByText('Päätös on tehty.').waitFor();
}

async function answer(page: Page): Promise<void> {
  await page.getByLabel('Hyväksytään').check();
  await page.getByLabel('Äänestys').check();
  await page.getByLabel('Päätöksen perustelut suomeksi').fill('Keksitty peruste.');
  await press(page, 'Tee päätös');
}

async function seeWhatCounts(page: Page): Promise<void> {
  await page.goto(paths.frameworks('fi'));
  await page.getByRole('row', { name: /2027-1 käytössä/ }).waitFor();
  await page.goto(paths.framework('fi', inForce));
  await page.getByText('Sitä seurasi versio 2027-1.').waitFor();
}

/** What was approved keeps its pin; what is asked for now stands beside it, with the way to mend it. */
async function seeTheDifference(): Promise<void> {
  const page = await pageOf(planner);
  await page.goto(paths.offering('fi', { institution, offering }));
  assert.match(await words(page), /Laajuus on 30 op\. .* enintään 20 op/);
  assert.match(await words(page), /Tarkistettu: EU:n suositus pienistä osaamiskokonaisuuksista, versio 2\./);
  await page.goto(paths.catalogueOffering('fi', { institution, offering }));
  assert.match(await words(page), /Matkailuyrityksen vastuullinen johtaminen/);
}
