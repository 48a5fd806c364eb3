import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readOffering } from '../../../framework/index.ts';
import type { Mapping } from './fields.ts';
import { rowReader } from './read-row.ts';
import type { ReadRow, RowReading } from './row-reading.ts';

/** Reads one row given as field → cell. */
function row(
  cells: Record<string, string>,
  context: Partial<Parameters<typeof rowReader>[0]> = {},
): RowReading {
  const columns = Object.keys(cells);
  const mapping = Object.fromEntries(columns.map((column) => [column, column])) as Mapping;
  return rowReader({ columns, mapping, institution: '02473', ...context })({
    line: 7,
    cells: Object.values(cells),
  });
}

function read(cells: Record<string, string>, context = {}): ReadRow {
  const reading = row({ title: 'Kurssi', ...cells }, context);
  assert.equal(reading.kind, 'read', JSON.stringify(reading));
  readOffering((reading as ReadRow).document);
  return reading as ReadRow;
}

const codes = (reading: RowReading) =>
  (reading.kind === 'read' ? reading.warnings : reading.errors).map(({ code }) => code.slice(17));

test('credits are read however they are written, and an empty cell is known to be empty', () => {
  const written: [string, number | null][] = [
    ['5,0', 5],
    ['5.000000', 5],
    ['2.5', 2.5],
    ['5 op', 5],
    ['5sp', 5],
    ['', null],
  ];
  for (const [text, ects] of written) assert.equal(read({ ects: text }).document.ects, ects, text);
  assert.equal('ects' in read({}).document, false);
});

test('credits out of bounds are taken with a warning, those that are no credits are an error', () => {
  for (const text of ['0', '0.0', '0,5', '61', '91.00000'])
    assert.deepEqual(codes(read({ ects: text })), ['credits-outside'], text);
  for (const [text, code] of [
    ['-5', 'ects-negative'],
    ['viisi', 'ects-not-a-number'],
    ['3-5', 'ects-not-a-number'],
    ['5 ov', 'ects-not-a-number'],
    ['1e3', 'ects-not-a-number'],
    ['=5+5', 'ects-not-a-number'],
    ['Infinity', 'ects-not-a-number'],
  ] as const) {
    const reading = row({ title: 'Kurssi', ects: text });
    assert.equal(reading.kind, 'unreadable', text);
    assert.ok(codes(reading).includes(code), text);
  }
});

test('an error names line, column and value', () => {
  const reading = row({ title: 'Kurssi', ects: 'viisi' });
  assert.deepEqual(reading, {
    kind: 'unreadable',
    line: 7,
    errors: [
      { line: 7, column: 'ects', code: 'offerings/import-ects-not-a-number', params: {}, value: 'viisi' },
    ],
  });
});

test('national field codes are never passed off as ISCED-F', () => {
  const { document } = read({ sourceField: '12' });
  assert.deepEqual([document.source, document.field], [{ field: '12' }, undefined]);
  assert.equal(read({ sourceField: 'B 12' }).document.source?.field, 'B 12');
  const hidden = read({ sourceField: '89\n                1.000000' });
  assert.equal(hidden.document.source?.field, '89');
  assert.deepEqual(codes(hidden), ['second-value']);
});

test('a column declared ISCED-F takes its codes, mends a lost zero and refuses others', () => {
  assert.equal(read({ isced: '1015' }).document.field, '1015');
  assert.equal(read({ isced: '0413 Johtaminen ja hallinto' }).document.field, '0413');
  const mended = read({ isced: '413' });
  assert.deepEqual([mended.document.field, codes(mended)], ['0413', ['zero-added']]);
  const unknown = read({ isced: '12' });
  assert.deepEqual([unknown.document.field, codes(unknown)], [undefined, ['isced-unknown']]);
  assert.equal(read({ isced: '' }).document.field, null);
});

test('languages are read by code and by name; what is no language is warned of', () => {
  assert.deepEqual(read({ language: 'fi' }).document.language, ['fi']);
  assert.deepEqual(read({ language: 'Suomi ja englanti' }).document.language, ['fi', 'en']);
  assert.deepEqual(read({ language: '' }).document.language, []);
  const odd = read({ language: '20' });
  assert.deepEqual([odd.document.language, codes(odd)], [[], ['language-unknown']]);
});

test('formulas stay text and are flagged', () => {
  for (const text of ["=CMD|' /C calc'!A0", '+SUM(A1)', '@SUM(A1)', "-2+3+cmd('x')"]) {
    const reading = read({ title: text });
    assert.equal(reading.document.title.fi, text);
    assert.deepEqual(codes(reading), ['formula'], text);
  }
  assert.deepEqual(codes(read({ title: 'C++ ja C# – alkeet' })), []);
});

test('unseen characters go, broken ones are told of, decomposed letters are composed', () => {
  const reading = read({ title: '  Mat\u0000kail\u202eu\u200b\r\nA\u0308lykäs\u00a0yö ' });
  assert.equal(reading.document.title.fi, 'Matkailu Älykäs yö');
  assert.deepEqual(codes(reading), ['control-characters']);
  assert.deepEqual(codes(read({ title: 'R\ufffd\ufffdt\ufffdli' })), ['damaged-characters']);
});

test('a text of more than 10,000 characters is an error with its length', () => {
  const reading = row({ title: 'Kurssi', description: 'ä'.repeat(10_001) });
  assert.equal(reading.kind, 'unreadable');
  assert.deepEqual(reading.kind === 'unreadable' && reading.errors[0]?.params, {
    length: 10_001,
    limit: 10_000,
  });
  assert.equal(read({ description: 'ä'.repeat(10_000) }).kind, 'read');
});

test('a title in any language will do; none, or an institution nowhere, is an error', () => {
  assert.deepEqual(read({ title: '', 'title.sv': 'Kurs' }).document.title, { sv: 'Kurs' });
  assert.deepEqual(codes(row({ title: ' ', ects: '5' })), ['title-missing']);
  assert.deepEqual(codes(row({ title: 'Kurssi' }, { institution: undefined })), ['institution-missing']);
});

test('a title without a language is taken to be in the language of instruction', () => {
  assert.deepEqual(read({ title: 'Kurs', language: 'sv' }).document.title, { sv: 'Kurs' });
  assert.deepEqual(read({ title: 'Kurssi', language: 'fi, sv' }).document.title, { fi: 'Kurssi' });
});

test('institutions are found by code, by code without its zero, and by name', () => {
  const institutions = [{ code: '02473', name: { fi: 'Kajaanin ammattikorkeakoulu' }, shortName: 'KAMK' }];
  const of = (cells: Record<string, string>) => read(cells, { institutions, institution: undefined });
  assert.equal(of({ institution: '02473' }).institution, '02473');
  const mended = of({ institution: '2473' });
  assert.deepEqual([mended.institution, codes(mended)], ['02473', ['zero-added']]);
  assert.equal(of({ institutionName: 'KAJAANIN  ammattikorkeakoulu' }).institution, '02473');
  assert.equal(of({ institutionName: 'KAMK' }).institution, '02473');
  const unknown = of({ institutionName: 'Outo opisto' });
  assert.deepEqual(
    [unknown.institution, unknown.document.awardingBody],
    ['Outo opisto', { fi: 'Outo opisto' }],
  );
  assert.equal(of({ institution: '1234', institutionName: 'Outo opisto' }).document.institution, '01234');
});

test('described courses are read with all that they say', () => {
  const { document, warnings } = read({
    'outcomes.fi': '- Laatii suunnitelman\n2. Mittaa jalanjäljen',
    'outcomes.en': 'Draws up a plan; Measures the footprint',
    assessmentTypes: 'Tentti, portfolio',
    gradeScale: '0–5',
    mode: 'Verkko-opetus',
    eqf: 'EQF 6',
    competence: 'Soveltamistaso',
    quality: 'Högskolans egen kvalitetssäkring',
    certificate: 'electronic',
    price: '75,00 €',
    prerequisites: '',
    code: 'MA00 1',
  });
  assert.deepEqual(warnings, []);
  assert.deepEqual(document.outcomes, [
    { id: 'o1', text: { fi: 'Laatii suunnitelman', en: 'Draws up a plan' } },
    { id: 'o2', text: { fi: 'Mittaa jalanjäljen', en: 'Measures the footprint' } },
  ]);
  assert.deepEqual(document.assessment, { types: ['exam', 'portfolio'], gradeScale: '0-5' });
  assert.deepEqual([document.mode, document.level], [['online'], { eqf: 6, competence: 'applied' }]);
  assert.deepEqual(document.qualityAssurance, { type: 'institutional' });
  assert.deepEqual([document.price, document.prerequisites], [{ amount: 75, currency: 'EUR' }, {}]);
});

test('words that no vocabulary has are left out with a warning, and stay unknown rather than missing', () => {
  const { document, warnings } = read({
    mode: 'telepatia',
    eqf: '9',
    assessmentTypes: 'tentti, arvaus',
    price: 'kallis',
  });
  assert.equal('mode' in document || 'level' in document || 'price' in document, false);
  assert.deepEqual(document.assessment?.types, ['exam']);
  assert.deepEqual(
    warnings.map(({ column }) => column),
    ['mode', 'eqf', 'assessmentTypes', 'price'],
  );
});

test('the key follows the source code; without one, title and credits, however they are written', () => {
  const key = (cells: Record<string, string>) => read(cells).sourceKey;
  assert.equal(key({ code: 'MA1' }), '02473/code:MA1');
  assert.equal(
    key({ title: 'Matkailun  PERUSTEET', ects: '5' }),
    key({ title: 'Matkailun perusteet.', ects: '5,000' }),
  );
  assert.notEqual(key({ title: 'Espanja 1', ects: '5' }), key({ title: 'Espanja 2', ects: '5' }));
  assert.notEqual(key({ ects: '5' }), key({ ects: '3' }));
  assert.notEqual(key({ title: 'C++' }), key({ title: 'C#' }));
});
