import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { paths } from '../../base/paths.ts';
import { ask, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readOfferingPage } from './actions/read-offerings.ts';
import { saveOffering } from './index.ts';

const institution = '02473';
const at = `/api/institutions/${institution}`;
const sample = (name: string) => readFileSync(new URL(`../../../data/samples/${name}.json`, import.meta.url));
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

let program: TestProgram;
let planner: Actor;
let browser: Browser;
let lead: Browser;
/** The API key of the study system. */
let key: string;
before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person(institution, 'planner');
  browser = await signIn(program, planner);
  lead = await signIn(program, await program.person(institution, 'lead'));
  const administrator = await signIn(program, await program.person(institution, 'administrator'));
  const made = await administrator.api('POST', `${at}/api-keys`, {
    name: 'Opintojärjestelmä',
    roles: ['planner'],
  });
  key = /opk_[\w.-]+/.exec(made.text)?.[0] ?? '';
});
after(() => program.close());

type Imported = {
  id: string;
  code: string;
  url: string;
  changed: string[];
  outcome: string | null;
  title: object;
};
type Answer<T> = { status: number; text: string; json: T };

const push = async (
  content: string | Uint8Array,
  more: object = {},
  headers: Record<string, string> = {},
) => {
  const body = { name: 'yo.json', content: base64(content), ...more };
  const sent = await program.app.request(`${at}/offerings/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await sent.text();
  await program.worker!.idle();
  return { status: sent.status, text, json: JSON.parse(text) } as Answer<{
    upload: string;
    format: string;
    runs: { run: string }[];
    summary: { create: number; update: number; unchanged: number; refused: number };
    code?: string;
  }>;
};
const imported = async (search = '') =>
  ((await browser.api('GET', `${at}/imported-offerings${search}`)).json as { items: Imported[] }).items;
const pageOf = (offering: string) =>
  ask(program.platform, readOfferingPage, planner, { institution, offering });

test('a study system sends its offerings in one call each night: new, then unchanged, then changed', async () => {
  const first = await push(sample('ooapi'));
  assert.equal(first.status, 202, first.text);
  assert.deepEqual([first.json.format, first.json.summary.create], ['ooapi', 3]);
  assert.deepEqual((await push(sample('ooapi'))).json.summary.unchanged, 3);
  const changed = sample('ooapi').toString().replace('"value": 15', '"value": 12');
  const third = await push(changed);
  assert.deepEqual([third.json.summary.update, third.json.summary.unchanged], [1, 2]);
  assert.equal((await imported()).length, 3);
  // Each run has its own return file: the third one changed a single offering.
  const [only, ...others] = await imported(`?run=${third.json.runs[0]!.run}`);
  assert.deepEqual([only?.code, only?.outcome, others.length], ['KEKS-OOAPI-2', 'updated', 0]);
});

test('the same call twice with one key imports once; a list that cannot be read leaves nothing behind', async () => {
  const list = JSON.stringify([{ tunnus: 'K1', nimi: 'Kahdesti lähetetty', op: 5 }]);
  const once = { 'idempotency-key': 'yo-1' };
  const [first, second] = [await push(list, {}, once), await push(list, {}, once)];
  assert.equal(first.json.upload, second.json.upload);
  const before = (await imported()).length;
  for (const [content, code] of [
    ['[{"nimi": ', 'offerings/import-json-broken'],
    ['', 'offerings/import-empty'],
    ['[{"nimi": "<script>x()</script>"}]', 'offerings/import-nothing'],
  ] as const) {
    const answer = await push(content);
    assert.deepEqual([answer.status, answer.json.code], [422, code]);
  }
  assert.equal((await imported()).length, before);
});

test('columns are taken by their names, and the next night as the last time', async () => {
  const list = (title: string) => JSON.stringify([{ avain: 'M1', otsake: title, määrä: 3 }]);
  const mapping = { avain: 'code', otsake: 'title', määrä: 'ects' };
  assert.equal((await push(list('Kartoitettu'), { mapping })).json.summary.create, 1);
  assert.equal((await push(list('Kartoitettu uudelleen'))).json.summary.update, 1);
  const wrong = await push(list('x'), { mapping: { ...mapping, avain: 'title' } });
  assert.deepEqual([wrong.status, wrong.json.code], [422, 'offerings/import-column-twice']);
});

test('what is kept in the study system is read-only here and refreshed; the way to mend is told', async () => {
  const ice = (await imported()).find(({ code }) => code === 'KEKS-OOAPI-4')!;
  const offering = ice.id;
  const { document, revision } = await pageOf(offering);
  const own = { ...document, title: { fi: 'Oma nimi' }, description: { fi: 'Oma kuvaus' } };
  const saved = await perform(program.platform, saveOffering, planner, {
    institution,
    offering,
    revision,
    document: own,
  });
  assert.deepEqual((await imported()).find(({ id }) => id === offering)?.changed, ['title']);

  const nameless = await lead.api('PUT', `${at}/data-masters`, { masters: { title: 'source' } });
  assert.deepEqual([nameless.status, /offerings\/system-unnamed/.test(nameless.text)], [422, true]);
  assert.equal(
    (await browser.api('PUT', `${at}/data-masters`, { masters: { title: 'source' } })).status,
    403,
  );
  const set = await lead.api('PUT', `${at}/data-masters`, { system: 'Peppi', masters: { title: 'source' } });
  assert.equal(set.status, 200, set.text);
  const { conflicts } = (await browser.api('GET', `${at}/data-masters`)).json as {
    conflicts: { id: string }[];
  };
  assert.deepEqual(
    conflicts.map(({ id }) => id),
    [offering],
  );

  const change = { revision: saved.revision, document: { ...own, title: { fi: 'Toinen' } } };
  const refused = await browser.api('PUT', `${at}/offerings/${offering}`, change);
  const problem = refused.json as { code: string; errors: { pointer: string; detail: string }[] };
  assert.deepEqual(
    [refused.status, problem.code, problem.errors[0]?.pointer],
    [422, 'offerings/kept-elsewhere', '#/title'],
  );
  assert.match(problem.errors[0]!.detail, /Peppi/);

  // Nothing is new in the file, and yet the source's word comes back; what is written here beside it stays.
  assert.equal((await push(sample('ooapi'))).json.summary.update >= 1, true);
  const refreshed = await pageOf(offering);
  assert.equal(refreshed.document.title.fi, 'Keksitty esimerkki: Jääturvallisuus');
  assert.equal(refreshed.document.description?.fi, 'Oma kuvaus');
});

test('the form shows what is kept elsewhere without a field, and saving leaves it as it is', async () => {
  const offering = (await imported()).find(({ code }) => code === 'KEKS-OOAPI-4')!.id;
  const here = paths.editOffering('fi', { institution, offering });
  const form = await browser.get(here);
  assert.match(form.text, /Ylläpidetään muualla: Peppi/);
  assert.doesNotMatch(form.text, /name="title\.fi"/);
  const { revision } = await pageOf(offering);
  const sent = await browser.post(here, {
    _once: 'kept-form',
    revision: String(revision),
    editing: 'kept-form-1',
    'title.fi': 'Ohi lomakkeen',
    'description.fi': 'Lomakkeella kirjoitettu',
  });
  assert.equal(sent.status, 303, sent.text.slice(0, 500));
  const { document } = await pageOf(offering);
  assert.equal(document.title.fi, 'Keksitty esimerkki: Jääturvallisuus');
  assert.equal(document.description?.fi, 'Lomakkeella kirjoitettu');
});

test('what is kept in Opinko stays, whatever the source says; the return file tells it', async () => {
  await lead.api('PUT', `${at}/data-masters`, { masters: { description: 'opinko', title: 'latest' } });
  const list = (text: string) => JSON.stringify([{ tunnus: 'O1', nimi: 'Oma kuvaus', kuvaus: text }]);
  await push(list('Lähteen kuvaus'));
  const one = (await imported()).find(({ code }) => code === 'O1')!;
  const { document, revision } = await pageOf(one.id);
  const written = { ...document, description: { fi: 'Kirjoitettu täällä' } };
  await perform(program.platform, saveOffering, planner, {
    institution,
    offering: one.id,
    revision,
    document: written,
  });
  await push(list('Lähteen uusi kuvaus'));
  assert.deepEqual((await pageOf(one.id)).document.description, { fi: 'Kirjoitettu täällä' });
  assert.deepEqual((await imported()).find(({ code }) => code === 'O1')!.changed, ['description']);
});

test('the pages of masters and of the return file say it in three languages, and the file can be read back', async () => {
  for (const language of ['fi', 'sv', 'en'] as const) {
    for (const path of [paths.dataMasters, paths.setDataMasters, paths.importedOfferings]) {
      const page = await lead.get(path(language, { institution }));
      assert.equal(page.status, 200, page.text.slice(0, 300));
      assert.doesNotMatch(page.text, /undefined|\[object|>masters\.|>return\.|>data-item\//);
    }
  }
  const here = paths.importedOfferings('fi', { institution });
  const csv = await browser.get(`${here}?as=csv`);
  assert.match(csv.text, /KEKS-OOAPI-1;[0-9a-f-]{36};http:\/\/localhost:3999\/offerings\/02473\//);
  const xlsx = await browser.get(`${here}?as=xlsx`);
  assert.equal(Buffer.from(xlsx.bytes.subarray(0, 2)).toString(), 'PK');
  const back = await browser.get(`${here}?as=ooapi`);
  const { items } = JSON.parse(back.text) as { items: { courseId?: string; link: string }[] };
  assert.equal(items.length, 3);
  assert.ok(items.some(({ courseId }) => courseId === '7b1d6f0a-0000-4000-8000-000000000001'));
});

test('a file is recognised on the page, and can be read as something else', async () => {
  const bytes = sample('course-messages');
  const { location } = await browser.upload(
    paths.importOfferings('fi'),
    { name: 'viestit.json', bytes },
    { institution },
  );
  const preview = await browser.get(location!);
  assert.match(preview.text, /Ristiinopiskelupalvelun viestit/);
  assert.match(preview.text, /peruttu tai arkistoitu/);
  const other = await browser.post(`${location}/format`, { format: 'json', _once: 'as-json' });
  assert.equal(other.status, 303, other.text.slice(0, 300));
  assert.match((await browser.get(location!)).text, /JSON-luettelo kenttien nimillä/);
  const wrong = await browser.post(`${location}/format`, { format: 'documents', _once: 'as-documents' });
  assert.equal(wrong.status, 303);
  const again = { institution, atOnce: 'yes', _once: 'at-once' };
  const atOnce = await browser.upload(paths.importOfferings('fi'), { name: 'viestit.json', bytes }, again);
  await program.worker!.idle();
  assert.match((await browser.get(atOnce.location!)).text, /Tuonti on valmis/);
});
