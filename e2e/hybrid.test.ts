import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { paths } from '../src/base/paths.ts';
import { perform } from '../src/platform/actions/index.ts';
import type { Actor } from '../src/platform/actor.ts';
import { addOffering } from '../src/rooms/offerings/index.ts';
import { addOutput, registerProject } from '../src/rooms/rdi/index.ts';
import { noBrowser, startWorld, type World } from './world.ts';

/** What a project found out becomes a part of a hybrid; it is reviewed, published, and found in Swedish, typing error and all. */

let world: World;
let planner: Actor;
let lead: Actor;
const institution = '02504';
const TITLE = 'Hiiliviisas metsänhoito';
const COURSE = 'Metsänhoidon täydennyskurssi';
const SWEDISH = 'Kolsmart skogsvård';
const OUTPUT = 'Hiililaskennan harjoituskirja';

before(async () => {
  if (noBrowser) return;
  world = await startWorld();
  planner = await world.person(institution, 'planner');
  lead = await world.person(institution, 'lead');
  const { platform } = world.program;
  const researcher = await world.person(institution, 'rdi');
  const days = { startsOn: '2025-01-01', endsOn: '2026-12-31' };
  const title = { fi: 'Hiiliviisas metsä' };
  const { id: project } = await perform(platform, registerProject, researcher, {
    ...{ institution, title },
    ...days,
  });
  await perform(platform, addOutput, researcher, {
    ...{ institution, project, title: { fi: OUTPUT }, licence: 'CC-BY-4.0' },
    sourceUrl: 'https://example.org/hiili',
    credits: 1,
  });
  const document = { title: { fi: COURSE }, ects: 2, origin: 'continuing-education' };
  await perform(platform, addOffering, planner, { institution, document: document as never });
});
after(() => world?.close());

async function as(person: Actor): Promise<Page> {
  const page = await world.visitor();
  await world.signIn(page, person);
  return page;
}

const write = (page: Page, name: string, value: string) => page.locator(`[name="${name}"]`).fill(value);
const choose = (page: Page, name: string, value: string) =>
  page.locator(`input[name="${name}"][value="${value}"]`).check();

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tallenna', exact: true }).first().click();
  await page.getByText('Tallennettu.').first().waitFor();
}

async function step(page: Page, name: string, done: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(done).waitFor();
}

const texts = {
  'title.sv': SWEDISH,
  'plainSummary.fi': 'Opit laskemaan, paljonko hiiltä metsä sitoo.',
  'plainSummary.sv': 'Du lär dig kolberäkning: hur mycket kol en skog binder.',
  'description.fi': 'Lasket oman metsäsi hiilitaseen ja suunnittelet hoidon sen mukaan.',
  'outcomes.0.text.fi': 'Laskee metsikön hiilitaseen mittausten perusteella',
  'outcomes.0.criteria.fi': 'Hyväksytty: tase on laskettu ja lähteet on kerrottu.',
  ects: '3',
  'qualityAssurance.description.fi': 'Koulutus kuuluu auditoituun laatujärjestelmään.',
  'awardingBody.fi': 'Jyväskylän ammattikorkeakoulu',
  awardingCountry: 'FI',
};
const choices = {
  'assessment.types': 'project',
  'assessment.gradeScale': '0-5',
  'level.competence': 'applied',
  mode: 'blended',
  language: 'fi',
  'qualityAssurance.type': 'institutional',
  certificate: 'electronic',
};

const skip = noBrowser;
let address: string;

test('a planner finds an output and begins a hybrid with it, adds another part and fills in the rest', {
  skip,
}, async () => {
  const page = await as(planner);
  await page.goto(paths.rdiOutputs('fi'));
  await page.getByRole('searchbox').fill('hiililaskenta');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: OUTPUT }).first().click();
  await page.getByRole('link', { name: 'Käytä koulutuksessa' }).first().click();
  assert.match(await page.locator('main').innerText(), new RegExp(OUTPUT));
  await write(page, 'title.fi', TITLE);
  await page.locator('main form').getByRole('button').first().click();
  await page.waitForURL(/\/edit/);
  const edit = new URL(page.url()).pathname;
  address = edit.replace('/edit', '');
  assert.match(await page.locator('#parts').innerHTML(), new RegExp(OUTPUT));

  await page.getByRole('button', { name: 'Tallenna ja etsi osa' }).first().click();
  await page.getByRole('searchbox').fill(COURSE);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Lisää osaksi: ${COURSE}` }).click();
  await page.getByText('Osa on lisätty.').waitFor();
  await page.goto(edit);
  for (const [name, value] of Object.entries(texts)) await write(page, name, value);
  for (const [name, value] of Object.entries(choices)) await choose(page, name, value);
  await page.locator('[name="level.eqf"]').selectOption('6');
  await page.locator('[name="level.nqf"]').selectOption('6');
  await page.locator('[name="origin"]').selectOption('hybrid');
  await save(page);
  assert.match(await page.locator('main').innerText(), /Kaikki pakolliset kohdat ovat kunnossa/);
});

test('a second person approves it, it is published, and its page tells of its parts', { skip }, async () => {
  const page = await as(planner);
  await page.goto(address);
  await step(page, 'Lähetä hyväksyttäväksi', 'Koulutus on lähetetty hyväksyttäväksi.');
  const approver = await as(lead);
  await approver.goto(address);
  await step(approver, 'Hyväksy', 'Koulutus on hyväksytty.');
  await step(approver, 'Julkaise', 'Koulutus on julkaistu.');
});

test('it is found in Swedish with a typing error, without an account', { skip }, async () => {
  const page = await world.visitor({ javaScript: false });
  await page.goto(`${paths.catalogue('sv')}?q=${encodeURIComponent('kolbreäkning')}`);
  await page.getByRole('link', { name: SWEDISH }).first().click();
  const words = await page.locator('main').innerText();
  assert.match(words, new RegExp(OUTPUT));
  assert.match(words, new RegExp(COURSE));
});
