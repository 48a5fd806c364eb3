import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';

let program: TestProgram;
let planner: Browser;
let administrator: Browser;
before(async () => {
  program = await startTestProgram({ work: true });
  planner = await signIn(program, await program.person('02473', 'planner'));
  administrator = await signIn(program, await program.person('02473', 'consortium-administrator'));
});
after(() => program.close());

const messy = readFileSync(new URL('../../../e2e/fixtures/messy-courses.csv', import.meta.url));
const upload = (
  browser: Browser,
  content: string | Uint8Array,
  name = 'luettelo.csv',
  institution = '02473',
) => browser.upload(paths.importOfferings('fi'), { name, bytes: Buffer.from(content) }, { institution });
const count = async (table: string) =>
  (
    await inTransaction(program.platform.database, theProgram, (tx) =>
      rows(tx, sql`select from ${sql.table(table)}`),
    )
  ).length;

/** What is stored of imports. */
const stored = async () => [
  await count('uploads'),
  await count('import_parts'),
  await count('offerings'),
  await count('runs'),
];

test('a planner goes from the file to what came of it by the pages alone', async () => {
  const form = await planner.get(paths.importOfferings('fi'));
  assert.match(form.text, /enctype="multipart\/form-data"/);
  const { status, location } = await upload(planner, messy);
  assert.equal(status, 303);
  for (const language of languages) {
    const preview = await planner.get(location!.replace('/fi/', `/${language}/`));
    assert.equal(preview.status, 200);
    assert.doesNotMatch(preview.text, /undefined|\[object|>import[.-]|>offerings\//);
  }
  const preview = await planner.get(location!);
  assert.match(preview.text, /Tuo 14 koulutusta/);
  assert.match(preview.text, /Rivi on toisen korkeakoulun \(02537\)/);
  assert.match(preview.text, /Lainausmerkki jää auki/);
  const started = await planner.post(`${location}/start`, { _once: 'one' });
  assert.equal(started.location, location);
  const again = await planner.post(`${location}/start`, { _once: 'one' });
  assert.equal(again.location, started.location);
  await program.worker!.idle();
  const done = await planner.get(location!);
  assert.match(done.text, /Tuonti on valmis\. Uusia 14, muuttuneita 0, ennallaan 0\./);
});

test('columns are corrected by choosing, and a choice that will not do is told', async () => {
  const { location } = await upload(planner, 'tunniste;sisältö\nX1;Ensimmäinen kurssi\nX2;Toinen kurssi');
  const preview = await planner.get(location!);
  assert.match(preview.text, /Nimen sarake puuttuu/);
  assert.doesNotMatch(preview.text, /<button[^>]*>Tuo \d/);
  const wrong = await planner.post(`${location}/columns`, { 'column-0': 'code', 'column-1': 'description' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.text, /Nimen sarake puuttuu/);
  const right = await planner.post(`${location}/columns`, { 'column-0': 'code', 'column-1': 'title' });
  assert.equal(right.location, location);
  assert.match((await planner.get(location!)).text, /Tuo 2 koulutusta/);
});

test('the consortium administrator is asked about institutions that are new', async () => {
  const { location } = await upload(administrator, messy, 'kaikki.csv', CONSORTIUM);
  const preview = await administrator.get(location!);
  assert.match(preview.text, /Luodaanko uudet korkeakoulut\?/);
  const started = await administrator.post(`${location}/start`, { createInstitutions: ['99999', '88888'] });
  assert.equal(started.location, location);
  await program.worker!.idle();
  const done = await administrator.get(location!);
  assert.match(done.text, /Tuonti on valmis/);
  const catalogue = await administrator.get('/api/institutions');
  assert.match(catalogue.text, /"99999"/);
});

test('whoever may not import is told so, and is shown no list of others', async () => {
  const teacher = await signIn(program, await program.person('02473', 'teacher'));
  assert.match((await teacher.get(paths.importOfferings('fi'))).text, /Sinulla ei ole oikeutta/);
  assert.equal((await upload(teacher, messy)).status, 422);
  const stranger = await signIn(program, await program.person('10118', 'planner'));
  const { location } = await upload(planner, messy);
  assert.equal((await stranger.get(location!)).status, 403);
  assert.equal((await stranger.get(location!.replace('/02473/', '/10118/'))).status, 404);
  assert.equal((await upload(stranger, messy, 'x.csv', '02473')).status, 422);
});

test('what is no course list is refused beside the file, and nothing is half done', async () => {
  const before = await stored();
  const png = Buffer.from('\x89PNG\r\n\x1a\n0000IHDR', 'latin1');
  const cases: [string | Uint8Array, string, RegExp][] = [
    ['', 'tyhja.csv', /Tiedosto on tyhjä/],
    ['nimi,op\n\n', 'vain-otsikko.csv', /Tiedosto on tyhjä/],
    [png, 'kuva.csv', /Tiedosto on PNG-kuva/],
    [Buffer.from('PK\x03\x04roskaa xl/workbook.xml', 'latin1'), 'rikki.xlsx', /vioittunut/],
    ['5,3\n2,1', 'luvut.csv', /Sarakkeiden nimet puuttuvat/],
  ];
  for (const [content, name, words] of cases) {
    const { status, text } = await upload(planner, content, name);
    assert.ok(status === 422 || status === 415, `${name}: ${status}`);
    assert.match(text, words);
    assert.match(text, /id="form-file-error"/);
  }
  assert.deepEqual(await stored(), before);
});

test('of a list with 100,001 rows nothing is stored', async () => {
  const before = await stored();
  const list = ['nimi,op', ...Array.from({ length: 100_001 }, (_, index) => `K${index},5`)].join('\n');
  const { status, text } = await upload(planner, list);
  assert.deepEqual([status, /enintään 100.000 riviä/.test(text)], [413, true]);
  assert.deepEqual(await stored(), before);
});

test('Latin-1, semicolons, a byte order mark and quotes are read as they are meant', async () => {
  const text = 'koodi;nimi;laajuus\r\nL1;"Öljyt; ""rasvat"" ja vahat";2,5';
  for (const content of [Buffer.from(text, 'latin1'), Buffer.from(`\ufeff${text}`)]) {
    const { location } = await upload(planner, content);
    const preview = await planner.get(location!);
    assert.match(preview.text, /Öljyt; (&quot;|")rasvat(&quot;|") ja vahat/);
    assert.match(preview.text, /2,5/);
  }
});

test('a file name and cells with HTML are shown as text', async () => {
  const { location } = await upload(
    planner,
    'nimi,op\n<script>alert(1)</script>,5\n<b>x</b>,viisi',
    '<img src=x onerror=alert(1)>.csv',
  );
  const { text } = await planner.get(location!);
  assert.doesNotMatch(text, /<script>alert|<img src=x/);
  assert.match(text, /&lt;script>alert|&lt;script&gt;alert/);
});

test('the list can be removed, and what was imported stays', async () => {
  const { location } = await upload(planner, 'nimi,op\nPysyvä kurssi,5');
  await planner.post(`${location}/start`);
  await program.worker!.idle();
  const offerings = await count('offerings');
  const removed = await planner.post(`${location}/forget`);
  assert.equal(removed.location, paths.importOfferings('fi'));
  assert.equal((await planner.get(location!)).status, 404);
  assert.equal(await count('offerings'), offerings);
});
