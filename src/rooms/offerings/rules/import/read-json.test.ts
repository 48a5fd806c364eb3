import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { described } from '../../../framework/rules/described-offering.ts';
import { importLimits } from './limits.ts';
import { openReadableList } from './open-list.ts';
import { rowReader } from './read-row.ts';
import type { ReadRow, RowReading } from './row-reading.ts';

const sample = new URL('../../../../../data/samples/opintopolku.json', import.meta.url);
const shared = new URL('../../../../../../shared/real-input/opintopolku-komoto-amk.json', import.meta.url);

async function rowsOf(content: unknown, limit = 1000): Promise<RowReading[]> {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const limits = { ...importLimits, rows: limit };
  const { table, mapping } = await openReadableList(Buffer.from(text), { limits, institutionImplied: true });
  const read = rowReader({ columns: table.columns, mapping, institution: '-' });
  return [...table.rows].map(read);
}

const documents = (rows: readonly RowReading[]) => rows.map((row) => (row as ReadRow).document);
const told = (rows: readonly RowReading[]) =>
  rows.map((row) =>
    row.kind === 'read'
      ? `${row.line}: ${Object.values(row.document.title)[0]}`
      : `${row.line}! ${row.errors.map(({ column, code }) => `${column ?? ''} ${code}`.trim()).join(', ')}`,
  );

test('a list of objects is read by the names of its keys, whether texts are nested by language or not', async () => {
  const rows = await rowsOf([
    {
      nimi: { fi: 'Öljyt', sv: 'Oljor' },
      op: 5,
      opetuskieli: ['fi', 'en'],
      osaamistavoitteet: ['Tunnistaa öljyn', 'Valitsee öljyn'],
    },
    { nimi: { fi: 'Vahat' }, op: '2,5', opetuskieli: '' },
  ]);
  const [oils, waxes] = documents(rows);
  assert.deepEqual(oils?.title, { fi: 'Öljyt', sv: 'Oljor' });
  assert.deepEqual([oils?.ects, oils?.language], [5, ['fi', 'en']]);
  assert.deepEqual(
    oils?.outcomes?.map(({ text }) => Object.values(text)[0]),
    ['Tunnistaa öljyn', 'Valitsee öljyn'],
  );
  assert.deepEqual([waxes?.ects, waxes?.language], [2.5, []]);
});

test('a key that is not there says nothing, and an empty one that there is nothing', async () => {
  const [silent, empty] = documents(
    await rowsOf([
      { name: 'A', ects: 1 },
      { name: 'B', ects: 1, prerequisites: null },
      { name: 'C', ects: 1, prerequisites: 'X' },
    ]),
  );
  assert.equal(silent !== undefined && 'prerequisites' in silent, false);
  assert.deepEqual(empty?.prerequisites, {});
});

test('the list may stand in an envelope, and lines are those of the file', async () => {
  const text =
    '{\n "total": 2,\n "hits": [\n  {"name": "A", "ects": 1},\n\n  {"name": "B", "ects": 2}\n ]\n}';
  assert.deepEqual(told(await rowsOf(text)), ['4: A', '6: B']);
});

test('a document brings no lineage along: references would go round the check for circles', async () => {
  const ref = {
    kind: 'offering' as const,
    institution: '02473',
    id: '01990000-0000-7000-8000-000000000001',
  };
  const title = { fi: 'Lähde' };
  const derivedFrom = { kind: 'offering', title, ects: 99, ref };
  const parts = [{ title: { fi: 'Osa' }, ects: 2, ref }];
  const [read] = documents(await rowsOf([{ ...described, derivedFrom, parts }]));
  assert.equal('derivedFrom' in read!, false);
  assert.deepEqual(read?.parts, [{ title: { fi: 'Osa' }, ects: 2 }]);
});

test('our own documents are read whole, and a wrong one is told by path and line', async () => {
  const rows = await rowsOf([
    described,
    { ...described, ects: 'viisi' },
    { title: { fi: ' ' } },
    { ...described, level: { eqf: 9 } },
  ]);
  assert.deepEqual(documents(rows)[0], described);
  assert.deepEqual(
    rows.slice(1).map((row) => row.kind === 'unreadable' && row.errors.map(({ column }) => column)),
    [['ects'], [null], ['level.eqf']],
  );
});

test('one broken item costs that item, and the rest is read', async () => {
  const text =
    '[\n  {"name": "A", "ects": 1},\n  {"name": "B, "ects": 2},\n  {"name": "C", "ects": 3},\n  {"name": "D" "ects": 4},\n  "E",\n  {"name": "F\n", "ects": 6},\n  {"name": "G", "ects": 7}\n]';
  assert.deepEqual(told(await rowsOf(text)), [
    '2: A',
    '3! offerings/import-json-item-broken',
    '4: C',
    '5! offerings/import-json-item-broken',
    '6! offerings/import-json-not-an-object',
    '7! offerings/import-json-item-broken',
    '9: G',
  ]);
});

test('an item that is nested without end is a row like others', async () => {
  const endless = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const item of [`{"title":{"fi":${endless}}}`, `{"title":{"fi":"x"},"parts":${endless}}`]) {
    const [row] = await rowsOf(`[${item}]`);
    assert.equal(row?.kind, 'unreadable');
  }
  assert.deepEqual(told(await rowsOf(`[{"nimi":"Vahat","other":${endless}}]`)), ['1: Vahat']);
});

test('what is no list of offerings is refused as a whole', async () => {
  for (const [text, code] of [
    ['[]', 'no-list'],
    ['{}', 'no-list'],
    ['[1, 2]', 'no-list'],
    ['[{"name": ', 'broken'],
    ['{"name": "A"', 'broken'],
  ]) {
    const expected = text === '[1, 2]' ? /offerings\/import-/ : new RegExp(`import-json-${code}`);
    await assert.rejects(rowsOf(text), expected, text);
  }
  const many = Array.from({ length: 11 }, (_, at) => ({ name: `K${at}`, ects: 1 }));
  await assert.rejects(rowsOf(many, 10), { code: 'offerings/import-too-many-rows', params: { limit: 10 } });
  await assert.rejects(rowsOf(`${'['.repeat(100_000)}{"a":1}`), /import-/);
});

test('whatever objects are written, as many rows come back, whatever their layout', async () => {
  const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => /\p{L}/u.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: word, ects: fc.integer({ min: 0, max: 99 }) }), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.constantFrom(0, 1, 4),
      async (items, space) => {
        const rows = await rowsOf(JSON.stringify(items, null, space));
        assert.deepEqual(
          documents(rows).map((one) => one.ects),
          items.map(({ ects }) => ects),
        );
      },
    ),
  );
});

test('an answer of Opintopolku gives a row for each implementation, with what its training says', async () => {
  const rows = await rowsOf(readFileSync(sample, 'utf8'));
  const [winter, spring] = documents(rows);
  assert.deepEqual(
    told(rows).map((line) => line.replace(/.*, /, '')),
    ['talvi', 'kevät'],
  );
  assert.ok(rows[0]!.line < rows[1]!.line);
  assert.deepEqual([spring?.ects, spring?.level, spring?.field], [5, { eqf: 6, nqf: 6 }, '101']);
  assert.deepEqual(
    [spring?.mode, spring?.language, spring?.form, spring?.origin],
    [['presential', 'online'], ['fi'], 'open', 'study-unit'],
  );
  assert.equal(spring?.description?.fi, 'Keksitty esimerkki. Lumella liikkumisen lajit & niiden säännöt.');
  assert.equal(spring?.price?.amount, 0);
  assert.ok(
    spring?.outcomes?.some(({ text }) => text.fi === 'vertaa lumilajien sääntöjä ja perustelee erot'),
  );
  // The list of implementations says nothing of how they are taught.
  assert.deepEqual([winter?.ects, winter !== undefined && 'mode' in winter], [5, false]);
});

test('credits in other units are no credits', async () => {
  const { koulutus } = JSON.parse(readFileSync(sample, 'utf8')) as {
    koulutus: { metadata: Record<string, unknown> };
  };
  koulutus.metadata.opintojenLaajuusyksikko = {
    koodiUri: 'opintojenlaajuusyksikko_6#1',
    nimi: { fi: 'osaamispistettä' },
  };
  const rows = await rowsOf([koulutus]);
  assert.ok(
    told(rows).every((line) => line.endsWith('! opintojenLaajuusNumero offerings/import-ects-not-a-number')),
  );
});

test('the real answer of Opintopolku is read', {
  skip: existsSync(shared) ? false : '../shared is not here',
}, async () => {
  const rows = await rowsOf(readFileSync(shared, 'utf8'));
  assert.equal(rows.length, 11);
  assert.ok(rows.every(({ kind }) => kind === 'read'));
  assert.ok(documents(rows).every(({ ects, level }) => ects === 240 && level?.eqf === 6));
  assert.equal(documents(rows).filter(({ mode }) => mode?.includes('presential')).length, 1);
});
