import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { plusSeconds } from '../../base/time.ts';
import { ask, CONSORTIUM, perform } from '../../platform/actions/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { readScreening } from './actions/list/read.ts';
import { startScreening } from './actions/list/start.ts';
import { uploadScreening } from './actions/list/upload.ts';
import { forgetScreenings } from './jobs.ts';

let program: TestProgram;
let planner: Actor;
let browser: Browser;
before(async () => {
  program = await startTestProgram({ work: true });
  planner = await program.person('02473', 'planner');
  browser = await signIn(program, planner);
});
after(() => program.close());

const file = (path: string) => readFileSync(new URL(path, import.meta.url));
const messy = file('../../../e2e/fixtures/messy-courses.csv');
const sample = file('../../../data/samples/course-list.csv');
const catalogue = file('../../../data/samples/opintopolku.json');
const realList = new URL('../../../../shared/real-input/virta-courses.csv', import.meta.url);
const realJson = new URL('../../../../shared/real-input/opintopolku-komoto-amk.json', import.meta.url);

const at = { institution: '02473' };
const upload = (content: string | Uint8Array, name = 'luettelo.csv') =>
  browser.upload(paths.addScreening('fi', at), { name, bytes: Buffer.from(content) });
const count = async (table: string) =>
  (
    await inTransaction(program.platform.database, theProgram, (tx) =>
      rows(tx, sql`select from ${sql.table(table)}`),
    )
  ).length;
/** All that is kept of screened lists. */
const kept = async () => [
  await count('screenings'),
  await count('screening_parts'),
  await count('screened_rows'),
  await count('screening_refusals'),
];

/** Uploads, starts and waits; answers the address of the result. */
async function screened(content: string | Uint8Array, frameworks = ['eu-2022-c243@1']): Promise<string> {
  const { location } = await upload(content);
  const started = await browser.post(location!.replace(/preview$/, 'start'), { frameworks });
  assert.equal(started.status, 303);
  await program.worker!.idle();
  return started.location!;
}
const idIn = (address: string) => address.split('/').at(-1)!;
const read = (address: string, asked: object = {}) =>
  ask(program.platform, readScreening, planner, { ...at, screening: idIn(address), ...asked });

test('from the file to the result by the pages alone, in three languages', async () => {
  const { status, location } = await upload(messy, 'sekalainen.csv');
  assert.equal(status, 303);
  for (const language of languages) {
    const preview = await browser.get(location!.replace('/fi/', `/${language}/`));
    assert.equal(preview.status, 200);
    assert.doesNotMatch(preview.text, /undefined|\[object|>list\.|>import[.-]/);
  }
  const preview = await browser.get(location!);
  assert.match(preview.text, /Matkailuyrityksen vastuullinen johtaminen/);
  assert.match(preview.text, /Lainausmerkki jää auki/);
  const started = await browser.post(location!.replace(/preview$/, 'start'), {
    frameworks: 'eu-2022-c243@1',
  });
  assert.match((await browser.get(started.location!)).text, /<progress|Lataa CSV/);
  await program.worker!.idle();
  for (const language of languages) {
    const result = await browser.get(started.location!.replace('/fi/', `/${language}/`));
    assert.equal(result.status, 200);
    assert.doesNotMatch(result.text, /undefined|\[object|>list\.|>screening\.|>import[.-]/);
  }
  const result = await browser.get(started.location!);
  assert.match(result.text, /Lataa CSV-tiedostona/);
  assert.match(result.text, /Laajuus ei ole luku/);
  assert.match(result.text, /Savonia-ammattikorkeakoulu/);
  const list = await browser.get(paths.screenings('fi', at));
  assert.match(list.text, /sekalainen\.csv/);
});

test('every row gives a result or a reason, and those of unknown institutions a result too', async () => {
  const { outcome, rows } = await read(await screened(messy), { limit: 100 });
  assert.equal(outcome!.items.length + outcome!.refused.rows, rows);
  assert.ok(outcome!.items.some(({ institution }) => institution === '99999'));
  assert.ok(outcome!.refused.items.every(({ line, code }) => line > 3 && code));
  const twice = outcome!.warnings.find(({ code }) => code === 'offerings/import-duplicate');
  assert.ok(twice && twice.count >= 2 && twice.lines.length > 0);
});

test('what is stored says the same as the screening that stores nothing', async () => {
  const { outcome } = await read(await screened(sample), { limit: 100 });
  const answer = await browser.api('POST', '/api/screen', {
    content: sample.toString('base64'),
    frameworks: ['eu-2022-c243@1'],
  });
  const told = answer.json as NonNullable<typeof outcome>;
  assert.deepEqual(told.figures, outcome!.figures);
  assert.deepEqual(told.groups, outcome!.groups);
  assert.deepEqual(told.items, outcome!.items);
});

test('the list can be narrowed to a group by its links, and paged', async () => {
  const address = await screened(sample);
  const { outcome } = await read(address, { limit: 100 });
  const group = outcome!.groups.institutions.find(({ not }) => not > 0)!;
  const { text } = await browser.get(address);
  assert.match(text, new RegExp(`of=${group.key}&amp;standing=not#list`));
  const narrowed = await read(address, { of: group.key, standing: 'not' });
  assert.equal(narrowed.outcome!.found, group.not);
  assert.ok(narrowed.outcome!.items.every(({ institution }) => institution === group.key));
  const unsaid = await read(address, { origin: '-' });
  assert.equal(unsaid.outcome!.found, outcome!.figures.total);
  const first = await read(address, { limit: 5 });
  const second = await read(address, { limit: 5, cursor: first.outcome!.next });
  assert.deepEqual([...first.outcome!.items, ...second.outcome!.items], outcome!.items.slice(0, 10));
});

test('the files hold every row, and no cell is a formula', async () => {
  const address = await screened(`${'nimi;op\n'}${'=HYPERLINK("x");5\n@SUM(A1);3\nTavallinen;2\n'}`);
  const csv = await browser.get(`${address}/result.csv`);
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
  assert.equal(csv.text.trim().split('\r\n').length, 4);
  assert.match(csv.text, /'@SUM/);
  assert.doesNotMatch(csv.text, /(^|\n|;)[=@]/);
  const sheet = await readSheet(Buffer.from((await browser.get(`${address}/result.xlsx`)).bytes));
  assert.equal(sheet.length, 4);
  const json = JSON.parse((await browser.get(`${address}/result.json`)).text);
  assert.equal(json.items.length, 3);
  assert.ok(json.items.every((item: { elements: unknown[] }) => item.elements.length > 10));
});

test('columns are corrected, what will not do is told, and the list can be screened again', async () => {
  const { location } = await upload('tunniste;sisältö;op\nX1;Ensimmäinen kurssi;5\nX2;Toinen kurssi;3');
  assert.match((await browser.get(location!)).text, /Nimen sarake puuttuu/);
  const columns = location!.replace(/preview$/, 'columns');
  const wrong = await browser.post(columns, {
    'column-0': 'code',
    'column-1': 'description',
    'column-2': 'ects',
  });
  assert.deepEqual([wrong.status, /Nimen sarake puuttuu/.test(wrong.text)], [422, true]);
  const right = await browser.post(columns, {
    'column-0': 'code',
    'column-1': 'title',
    'column-2': 'ignore',
  });
  assert.equal(right.location, location);
  const start = location!.replace(/preview$/, 'start');
  const none = await browser.post(start, {});
  assert.equal(none.status, 422);
  const { location: result } = await browser.post(start, { frameworks: 'eu-2022-c243@1' });
  await program.worker!.idle();
  assert.ok((await read(result!)).outcome!.items.every(({ ects }) => ects === null));
  await browser.post(columns, { 'column-0': 'code', 'column-1': 'title', 'column-2': 'ects' });
  await browser.post(start, { frameworks: 'eu-2022-c243@1' });
  await program.worker!.idle();
  const again = await read(result!);
  assert.deepEqual(again.outcome!.items.map(({ ects }) => ects).sort(), [3, 5]);
  assert.equal(again.outcome!.figures.total, 2);
});

test('against several frameworks at once, each has its own result', async () => {
  const known = (await browser.api('GET', '/api/frameworks')).json as {
    items: { id: string; version: string }[];
  };
  const keys = known.items.map(({ id, version }) => `${id}@${version}`).slice(0, 3);
  const address = await screened(sample, keys);
  const { text } = await browser.get(address);
  assert.match(text, /Näytä tulos viitekehyksen mukaan/);
  for (const framework of keys) {
    const { outcome } = await read(address, { framework });
    assert.equal(`${outcome!.framework.id}@${outcome!.framework.version}`, framework);
    assert.equal(outcome!.figures.total, 12);
  }
  const unknown = perform(program.platform, startScreening, planner, {
    ...at,
    screening: idIn(address),
    frameworks: ['nothing-like-this@1'],
  });
  await assert.rejects(unknown, { code: 'conformity/framework-unknown' });
});

test('JSON of the national catalogue is screened as any list', async () => {
  const { outcome, rows } = await read(await screened(catalogue));
  assert.deepEqual([rows, outcome!.figures.total], [2, 2]);
  const spring = outcome!.items.find(({ title }) => /kevät/.test(title.fi ?? ''))!;
  assert.equal(spring.elements.find(({ id }) => id === 'workload')?.result, 'met');
});

test('wrong encodings, a byte order mark and other separators are read; what cannot be is refused, and nothing kept', async () => {
  const text = 'koodi;nimi;laajuus\r\nL1;"Öljyt; ""rasvat"" ja vahat";2,5';
  for (const content of [
    Buffer.from(text, 'latin1'),
    Buffer.from(`\ufeff${text}`),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
    Buffer.from(JSON.stringify([{ koodi: 'L1', nimi: 'Öljyt; "rasvat" ja vahat', laajuus: 2.5 }])),
  ]) {
    const { outcome } = await read(await screened(content));
    assert.deepEqual(
      outcome!.items.map(({ title, ects, institution }) => [title.fi, ects, institution]),
      [['Öljyt; "rasvat" ja vahat', 2.5, '02473']],
    );
  }
  const before = await kept();
  const cases: [string | Uint8Array, string, RegExp][] = [
    ['', 'tyhja.csv', /Tiedosto on tyhjä/],
    ['nimi,op\n\n', 'otsikko.csv', /Tiedosto on tyhjä/],
    [Buffer.from('\x89PNG\r\n\x1a\n0000IHDR', 'latin1'), 'kuva.csv', /PNG-kuva/],
    [Buffer.from('PK\x03\x04roskaa xl/workbook.xml', 'latin1'), 'rikki.xlsx', /vioittunut/],
    ['5,3\n2,1', 'luvut.csv', /Sarakkeiden nimet puuttuvat/],
    ['[{"nimi": "auki', 'rikki.json', /JSON-tiedostoa ei voi lukea/],
    ['{"a": 1, "b": []}', 'outo.json', /Nimen sarake|JSON-tiedostosta ei löydy/],
  ];
  for (const [content, name, words] of cases.slice(0, 6)) {
    const { status, text } = await upload(content, name);
    assert.ok(status === 422 || status === 415, `${name}: ${status}`);
    assert.match(text, words, name);
  }
  assert.deepEqual(await kept(), before);
});

test('100,000 rows are taken and 100,001 refused; of more than 50 MB nothing is kept', async () => {
  const list = (rows: number) =>
    ['nimi,op', ...Array.from({ length: rows }, (_, at) => `K${at},5`)].join('\n');
  const before = await kept();
  const many = await upload(list(100_001));
  assert.deepEqual([many.status, /enintään 100.000 riviä/.test(many.text)], [413, true]);
  const large = await upload(Buffer.alloc(50_200_000, 'nimi,op\n'));
  assert.deepEqual([large.status, /50 Mt|50,\d Mt/.test(large.text)], [413, true]);
  assert.deepEqual(await kept(), before);
  const taken = await upload(list(100_000));
  assert.equal(taken.status, 303);
  const preview = await browser.get(taken.location!);
  assert.match(preview.text, /Tarkista 100.000 riviä/);
  await browser.post(taken.location!.replace(/preview$/, 'forget'));
});

test('others neither see nor start nor remove it; a colleague sees but does not remove', async () => {
  const address = await screened(sample);
  const stranger = await signIn(program, await program.person('10118', 'planner'));
  assert.equal((await stranger.get(address)).status, 403);
  assert.equal((await stranger.get(address.replace('/02473/', '/10118/'))).status, 404);
  const learner = await signIn(program, await program.learner());
  assert.equal((await learner.get(paths.screenings('fi', at))).status, 403);
  const colleague = await signIn(program, await program.person('02473', 'teacher'));
  assert.equal((await colleague.get(address)).status, 200);
  assert.equal((await colleague.post(`${address}/forget`)).status, 403);
  const removed = await browser.post(`${address}/forget`);
  assert.equal(removed.location, paths.screenings('fi', at));
  assert.equal((await browser.get(address)).status, 404);
});

test('a run that is stopped leaves no result, and what was half done is gone at the next start', async () => {
  const { screening } = await perform(program.platform, uploadScreening, planner, {
    ...at,
    name: 'kesken.csv',
    content: Buffer.from('nimi,op\nA,1\nB,2').toString('base64'),
  });
  const address = paths.screenedList('fi', { ...at, screening });
  const { run } = await perform(program.platform, startScreening, planner, { ...at, screening });
  await browser.post(paths.cancelRun('fi', { run }));
  await program.worker!.idle();
  const { text } = await browser.get(address);
  assert.match(text, /Tarkistus keskeytettiin|Lataa CSV/);
  await perform(program.platform, startScreening, planner, { ...at, screening });
  await program.worker!.idle();
  assert.equal((await read(address)).outcome!.figures.total, 2);
});

test('the consortium screens a list of several institutions', async () => {
  const administrator = await program.person('02473', 'consortium-administrator');
  const input = { institution: CONSORTIUM, name: 'kaikki.csv', content: sample.toString('base64') };
  const { screening } = await perform(program.platform, uploadScreening, administrator, input);
  await perform(program.platform, startScreening, administrator, { institution: CONSORTIUM, screening });
  await program.worker!.idle();
  const asked = { institution: CONSORTIUM, screening };
  const { outcome } = await ask(program.platform, readScreening, administrator, asked);
  assert.equal(outcome!.figures.total, 12);
  await assert.rejects(ask(program.platform, readScreening, planner, asked), { code: 'not-allowed' });
});

test('after ninety days a list and its result are gone', async () => {
  const address = await screened(sample);
  const later = (days: number) => ({
    ...program.platform,
    clock: () => plusSeconds(new Date(), days * 24 * 60 * 60),
  });
  await forgetScreenings.handle({ platform: later(89), actor: program.root });
  assert.equal((await browser.get(address)).status, 200);
  await forgetScreenings.handle({ platform: later(91), actor: program.root });
  assert.equal((await browser.get(address)).status, 404);
  assert.deepEqual(await kept(), [0, 0, 0, 0]);
});

test('the real lists are screened whole', {
  skip: existsSync(realList) ? false : '../shared is not here',
}, async () => {
  const { outcome } = await read(await screened(readFileSync(realList)));
  assert.deepEqual([outcome!.figures.total, outcome!.refused.rows], [610, 0]);
  assert.equal(outcome!.groups.institutions.length, 14);
  const implementations = await read(await screened(readFileSync(realJson)));
  assert.equal(implementations.outcome!.figures.total, 11);
});
