import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, perform } from '../../platform/actions/index.ts';
import { anonymous } from '../../platform/actor.ts';
import { signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { publishedOffering } from '../../testing/study.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering, readPublishedVolumes, readVolumes, withdrawOffering } from '../offerings/index.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
  const { parts: _parts, ...whole } = described;
  const { origin: _origin, ...untold } = whole;
  await publishedOffering(program, '02473', { ...whole, origin: 'rdi', form: 'open', ects: 5 });
  await publishedOffering(program, '02473', { ...whole, origin: 'rdi', form: 'open', ects: 2.5 });
  await publishedOffering(program, '02473', { ...untold, form: 'commissioned', ects: 3 });
  await publishedOffering(program, '02504', { ...whole, origin: 'hybrid', form: 'open', ects: 10 });
  const gone = await publishedOffering(program, '02504', { ...whole, origin: 'rdi', ects: 30 });
  await perform(program.platform, withdrawOffering, gone.lead, {
    institution: '02504',
    offering: gone.offering,
    reason: 'Ei enää',
  } as never);
  const planner = await program.person('02473', 'planner');
  await perform(program.platform, addOffering, planner, {
    institution: '02473',
    document: { title: { fi: 'Suunnitteilla' }, origin: 'rdi' },
  } as never);
});
after(() => program.close());

const page = async (path: string) => (await program.app.request(path)).text();
/** The figures of one line of the table, as they are read. */
function line(html: string, name: string): string[] {
  const table = html.slice(html.indexOf('id="figures"'));
  const row = table.split('<tr').findLast((one) => one.includes(name)) ?? '';
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, ''));
}

test('what is in the catalogue is counted by institution, origin and form; what was withdrawn is not', async () => {
  const { items } = await ask(program.platform, readPublishedVolumes, anonymous, {});
  assert.deepEqual(
    items
      .map(({ institution, origin, form, offerings, ects }) => [institution, origin, form, offerings, ects])
      .sort((a, b) => String(a).localeCompare(String(b))),
    [
      ['02473', null, 'commissioned', 1, 3],
      ['02473', 'rdi', 'open', 2, 7.5],
      ['02504', 'hybrid', 'open', 1, 10],
    ],
  );
});

test('staff see their own by state, with what is still a draft; others do not', async () => {
  const quality = await program.person('02473', 'quality');
  const { items } = await ask(program.platform, readVolumes, quality, { institution: '02473' });
  const draft = items.find(({ state }) => state === 'design');
  assert.deepEqual([draft?.offerings, draft?.ects, draft?.withoutEcts], [1, 0, 1]);
  assert.equal(
    items.filter(({ state }) => state === 'published').reduce((all, { offerings }) => all + offerings, 0),
    3,
  );
  const stranger = await program.person('02504', 'quality');
  await assert.rejects(
    ask(program.platform, readVolumes, stranger, { institution: '02473' }),
    (error: { code?: string }) => error.code === 'not-allowed',
  );
});

test('the page shows each institution’s figures as a table and in words beside the bars', async () => {
  const html = await page('/fi/volumes');
  assert.match(html, /4 koulutusta, yhteensä 20,5 opintopistettä/);
  assert.match(html, /TKI-toiminta 2, Ei tietoa 1/);
  const headers = [
    ...html.slice(html.indexOf('id="figures"')).matchAll(/<th scope="col"[^>]*>(.*?)<\/th>/gs),
  ];
  assert.deepEqual(
    headers.map(([, header]) => header!.replace(/<[^>]+>/g, '')),
    ['Korkeakoulu', 'TKI-toiminta', 'Yhdistelmä', 'Ei tietoa', 'Yhteensä'],
  );
  assert.deepEqual(line(html, 'Korkeakoulu 02473'), ['2', '0', '1', '3']);
  assert.deepEqual(line(html, 'Yhteensä'), ['2', '1', '1', '4']);
  const credits = await page('/fi/volumes?kind=form&measure=ects');
  assert.deepEqual(line(credits, 'Korkeakoulu 02473'), ['7,5', '3', '10,5']);
  assert.match(await page('/sv/catalogue'), /href="\/sv\/volumes"/);
});

test('the figures can be taken as CSV and JSON', async () => {
  const csv = await page('/en/volumes.csv');
  assert.match(csv, /02473;[^;]+;Research[^;]*;Open[^;]*;2;7,5;0\r\n/);
  const { items } = JSON.parse(await page('/api/volumes'));
  assert.equal(items.length, 3);
});

test('an institution’s own page is for its staff', async () => {
  const browser = await signIn(program, await program.person('02473', 'planner'));
  const { text } = await browser.get('/fi/institutions/02473/volumes');
  assert.deepEqual(line(text, 'Suunnitteilla'), ['1', '0', '1']);
  assert.equal((await program.app.request('/fi/institutions/02473/volumes')).status === 200, false);
  assert.match((await browser.get('/fi/institutions/02473/volumes.csv')).text, /Suunnitteilla;/);
});
