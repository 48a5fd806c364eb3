import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { readSheet } from 'read-excel-file/node';
import { Refusal } from '../../base/errors.ts';
import { languages } from '../../base/language.ts';
import { paths } from '../../base/paths.ts';
import { ask, carryOut, perform } from '../../platform/actions/index.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import { inTransaction, rows, sql, theProgram } from '../../platform/database/index.ts';
import { type Browser, signIn } from '../../testing/browser.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { described } from '../framework/rules/described-offering.ts';
import { addOffering, importOfferings, uploadList } from '../offerings/index.ts';
import { screen, screenFile } from './index.ts';
import { writeXlsx } from './write-sheet.ts';

let program: TestProgram;
let visitor: Browser;
let planner: Actor;
before(async () => {
  program = await startTestProgram({ work: true });
  visitor = await signIn(program, null);
  planner = await program.person('02473', 'planner');
});
after(() => program.close());

const file = (path: string) => new URL(path, import.meta.url);
const messy = readFileSync(file('../../../e2e/fixtures/messy-courses.csv'));
const sample = readFileSync(file('../../../data/samples/course-list.csv'));
const realList = file('../../../../shared/real-input/virta-courses.csv');
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const screenIt = (content: string | Uint8Array, name = 'courses.csv') =>
  carryOut(program.platform, screenFile, anonymous, { name, content: base64(content) });
const drop = (content: string | Uint8Array, name = 'courses.csv') =>
  visitor.upload(paths.screenFile('fi'), { name, bytes: Buffer.from(content) });
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

async function bring(actor: Actor, institution: string, content: string | Uint8Array): Promise<void> {
  const { upload } = await perform(program.platform, uploadList, actor, {
    institution,
    name: 'list.csv',
    content: base64(content),
  });
  await perform(program.platform, importOfferings, actor, { institution, upload });
  await program.worker!.idle();
}

test('what an imported list says nothing about is no information, and not missing', async () => {
  await bring(planner, '02473', messy);
  const { figures, items, found } = await ask(program.platform, screen, planner, { institution: '02473' });
  assert.deepEqual([figures.total, found, items.length], [14, 14, 14]);
  const first = items[0]!;
  const results = Object.fromEntries(first.elements.map(({ id, result }) => [id, result]));
  assert.equal(results['learning-outcomes'], 'unknown');
  assert.equal(results.title, 'met');
  assert.ok(first.undecided);
  const tooLarge = items.find(({ title }) => title.fi === 'Laaja kehittämishanke');
  assert.equal(tooLarge?.elements.find(({ id }) => id === 'workload')?.result, 'invalid');
  assert.equal(figures.gaps.length, 3);
  assert.ok(figures.gaps.every(({ unknown, missing }) => unknown === 14 && missing === 0));
});

test('the nearest offering comes first, and the list can be narrowed and paged', async () => {
  await perform(program.platform, addOffering, planner, { institution: '02473', document: described });
  const look = (input: object) => ask(program.platform, screen, planner, { institution: '02473', ...input });
  const { items, next } = await look({ limit: 5 });
  assert.equal(items[0]?.verdict, 'conforms');
  assert.equal(next, '5');
  const second = await look({ limit: 5, cursor: next });
  assert.ok(second.items.every(({ id }) => items.every((item) => item.id !== id)));
  const conforming = await look({ verdict: ['conforms'] });
  assert.deepEqual([conforming.found, conforming.figures.total], [1, 15]);
});

test('the page of the screening links each open element to its field, in three languages', async () => {
  const browser = await signIn(program, planner);
  for (const language of languages) {
    const { status, text } = await browser.get(paths.screening(language, { institution: '02473' }));
    assert.equal(status, 200);
    assert.doesNotMatch(text, /undefined|\[object|>screening\.|>element\//);
    assert.match(text, /\/edit#/);
  }
  const { text } = await browser.get(`${paths.screening('fi', { institution: '02473' })}?verdict=conforms`);
  assert.match(text, /Matkailuyrityksen vastuullinen johtaminen/);
  assert.doesNotMatch(text, /Tapahtumaturvallisuus/);
  const { items } = await ask(program.platform, screen, planner, { institution: '02473' });
  const one = await browser.get(
    paths.screenedOffering('fi', { institution: '02473', offering: items[1]!.id }),
  );
  assert.equal(one.status, 200);
  assert.match(one.text, /Ei tietoa/);
});

test('an institution without offerings is told how to begin', async () => {
  const browser = await signIn(program, await program.person('10108', 'planner'));
  const { text } = await browser.get(paths.screening('fi', { institution: '10108' }));
  assert.match(text, /Ei vielä koulutuksia/);
});

test('nobody screens another institution, and learners none', async () => {
  const stranger = await program.person('10118', 'planner');
  await assert.rejects(
    ask(program.platform, screen, stranger, { institution: '02473' }),
    refused('not-allowed'),
  );
  await assert.rejects(
    ask(program.platform, screen, await program.learner(), { institution: '02473' }),
    refused('not-allowed'),
  );
});

test('the downloads hold every offering, element by element, in words', async () => {
  const browser = await signIn(program, planner);
  const csv = await browser.get(paths.screeningCsv('fi', { institution: '02473' }));
  assert.match(csv.headers.get('content-type') ?? '', /text\/csv/);
  const lines = Buffer.from(csv.bytes).toString('utf8').split('\r\n');
  assert.ok(lines[0]!.startsWith('\ufeffKoulutus;Tulos;'));
  assert.ok(
    lines.some((line) => line.includes('ei tietoa')) &&
      lines.some((line) => line.startsWith('"\'=HYPERLINK')),
  );
  const xlsx = await browser.get(paths.screeningXlsx('sv', { institution: '02473' }));
  const sheet = await readSheet(Buffer.from(xlsx.bytes));
  assert.equal(sheet.length, 16);
  assert.equal(sheet[0]?.[1], 'Resultat');
});

test('a visitor drops the sample list and sees at once what conforms; nothing is stored', async () => {
  const stored = () =>
    inTransaction(
      program.platform.database,
      theProgram,
      async (tx) => (await rows(tx, sql`select from uploads`)).length,
    );
  const before = await stored();
  const download = await visitor.get(paths.screenSample('fi'));
  assert.deepEqual(Buffer.from(download.bytes), sample);
  const { status, text } = await drop(download.bytes, 'esimerkki.csv');
  assert.equal(status, 200);
  const { conforms } = (await screenIt(sample)).figures.verdicts;
  assert.ok(conforms > 0);
  assert.match(text, new RegExp(`<dt>Täyttää vaatimukset</dt><dd[^>]*>${conforms} / 12`));
  assert.match(text, /Lumireitin turvallinen opastus/);
  assert.equal(await stored(), before);
});

test('the result on the screen can be downloaded as XLSX without having been stored', async () => {
  const { text } = await drop(sample, 'esimerkki.csv');
  const list = /name="list" value="([^"]+)"/.exec(text)?.[1];
  const { headers, bytes } = await visitor.post(paths.screenResult('fi'), { list: list!, as: 'xlsx' });
  assert.match(headers.get('content-disposition') ?? '', /esimerkki-vaatimusten-tarkistus\.xlsx/);
  const sheet = await readSheet(Buffer.from(bytes));
  assert.equal(sheet.length, 13);
  assert.ok(sheet.some((row) => row.some((cell) => String(cell).startsWith('ei kelpaa: Laajuus on 70 op'))));
  for (const damaged of ['', 'x', base64('{}'), list!.slice(0, 50)]) {
    const begun = await visitor.post(paths.screenResult('fi'), { list: damaged });
    assert.equal(begun.location, paths.screenFile('fi'));
  }
});

test('a visitor corrects a column without choosing the file again, and takes CSV and JSON along', async () => {
  const asked = await drop('koodi;sisältö;op\nX1;Öljyt ja vahat;5\nX2;Toinen;3', 'outo.csv');
  assert.deepEqual([asked.status, /Nimen sarake puuttuu/.test(asked.text)], [422, true]);
  const list = /name="list" value="([^"]+)"/.exec(asked.text)![1]!;
  const wrong = { list, 'column-0': 'code', 'column-1': 'description', 'column-2': 'ects' };
  const again = await visitor.post(paths.screenAgain('fi'), wrong);
  assert.deepEqual([again.status, /Nimen sarake puuttuu/.test(again.text)], [422, true]);
  const right = { ...wrong, 'column-1': 'title' };
  const { status, text } = await visitor.post(paths.screenAgain('fi'), right);
  assert.deepEqual([status, /Öljyt ja vahat/.test(text)], [200, true]);
  const csv = await visitor.post(paths.screenResult('fi'), { ...right, as: 'csv' });
  assert.match(csv.text, /Öljyt ja vahat/);
  const json = JSON.parse((await visitor.post(paths.screenResult('fi'), { ...right, as: 'json' })).text);
  assert.deepEqual([json.items.length, json.mapping.sisältö], [2, 'title']);
  const none = await visitor.get(paths.screenAgain('fi'));
  assert.equal(none.location, paths.screenFile('fi'));
});

test('a list may be Latin-1 with semicolons, have a byte order mark and quotes, or be XLSX', async () => {
  const text = 'nimi;op;osaamistavoitteet\r\n"Öljyt; rasvat ""ja"" vahat";5;Tunnistaa öljyn laadun hajusta';
  const table = [
    ['nimi', 'op', 'osaamistavoitteet'],
    ['Öljyt; rasvat "ja" vahat', 5, 'Tunnistaa öljyn laadun hajusta'],
  ];
  const files = [
    Buffer.from(text, 'latin1'),
    Buffer.from(`\ufeff${text}`),
    await writeXlsx([{ name: 'Kurssit', rows: table }]),
  ];
  for (const content of files) {
    const { items } = await screenIt(content);
    assert.deepEqual(
      items.map(({ title, ects }) => [title, ects]),
      [[{ fi: 'Öljyt; rasvat "ja" vahat' }, 5]],
    );
    assert.equal(items[0]?.elements.find(({ id }) => id === 'learning-outcomes')?.result, 'met');
  }
});

test('0 and 61 credits are told in words, and formulas stay text', async () => {
  const { text } = await drop('nimi,op\nLiian pieni,0\nLiian suuri,61\n"=SUM(A1:A9) laskenta",5');
  assert.match(text, /Laajuus on 0 op\. Pienen osaamiskokonaisuuden laajuus on vähintään 1 op\./);
  assert.match(text, /Laajuus on 61 op\. Pienen osaamiskokonaisuuden laajuus on enintään 60 op\./);
  assert.match(text, /=SUM\(A1:A9\) laskenta/);
});

test('whatever is no course list gets an answer in words', async () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const wordy = 'Tässä ei ole taulukkoa lainkaan.\n'.repeat(3);
  const cases: [string | Uint8Array, string, RegExp][] = [
    ['', 'tyhja.csv', /Tiedosto on tyhjä/],
    ['   \n\n', 'tyhja.csv', /Tiedosto on tyhjä/],
    ['nimi,op\n', 'otsikko.csv', /ei ollut yhtään riviä/],
    [png, 'kuva.csv', /PNG-kuva/],
    [png, 'kuva.png', /Tämän tyyppistä tiedostoa|Sallitut/],
    ['laajuus,kieli\n5,fi\n3,sv', 'ilman.csv', /Nimen sarake puuttuu/],
    ['nimi,op\n"Auki jäävä,5\n'.repeat(1), 'rikki.csv', /Lainausmerkki jää auki/],
    [wordy, 'sanoja.csv', /./],
  ];
  for (const [content, name, words] of cases) {
    const { status, text } = await drop(content, name);
    assert.ok(status === 422 || status === 415 || status === 200, `${name}: ${status}`);
    assert.match(text, words, name);
    assert.equal(text.match(/<h1/g)?.length, 1);
  }
});

test('what is too much for a visitor is refused in words', async () => {
  const rows = ['nimi,op', ...Array.from({ length: 5_001 }, (_, index) => `Kurssi ${index},5`)].join('\n');
  const many = await drop(rows);
  assert.deepEqual([many.status, /enintään 5.000 riviä/.test(many.text)], [413, true]);
  const large = await drop(Buffer.alloc(5_200_000, 'a'));
  assert.equal(large.status, 413);
  await assert.rejects(screenIt(Buffer.alloc(5_100_000, 'nimi,op\n')), refused('offerings/import-too-large'));
});

test('others are answered while a long list is being screened', async () => {
  const rows = [
    'nimi,op,osaamistavoitteet',
    ...Array.from(
      { length: 5_000 },
      (_, index) => `Kurssi ${index},5,Laatii suunnitelman numero ${index} ja arvioi sen`,
    ),
  ];
  let answered = 0;
  const other = setInterval(() => {
    answered += 1;
  }, 1);
  const { items } = await screenIt(rows.join('\n'));
  clearInterval(other);
  assert.equal(items.length, 5_000);
  assert.ok(answered > 20, `${answered} others were answered meanwhile`);
});

test('a text that is HTML is shown as text', async () => {
  const { text } = await drop('nimi,op\n"<script>alert(1)</script> kurssi",5\n"<b>",x', '<img src=x>.csv');
  assert.doesNotMatch(text, /<script>alert|<img src=x/);
});

test('the API says the same as the page', async () => {
  const answer = await visitor.api('POST', '/api/screen', { name: 'x.csv', content: base64(sample) });
  const { figures } = answer.json as { figures: { verdicts: unknown } };
  const { verdicts } = (await screenIt(sample)).figures;
  assert.deepEqual([answer.status, figures.verdicts], [200, verdicts]);
  const empty = await visitor.api('POST', '/api/screen', { content: '' });
  assert.deepEqual([empty.status, (empty.json as { code: string }).code], [422, 'offerings/import-empty']);
});

test('the real list is screened whole', {
  skip: existsSync(realList) ? false : '../shared is not here',
}, async () => {
  const { rows, items, refused, figures } = await screenIt(readFileSync(realList));
  assert.equal(rows, 610);
  assert.equal(items.length + new Set(refused.map(({ line }) => line)).size, 610);
  assert.equal(figures.verdicts.conforms, 0);
  assert.ok(figures.gaps.every(({ unknown, count }) => unknown === count));
});
