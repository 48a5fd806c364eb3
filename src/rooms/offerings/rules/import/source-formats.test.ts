import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FileFormat } from './formats.ts';
import { importLimits } from './limits.ts';
import { openReadableList } from './open-list.ts';
import { rowReader } from './read-row.ts';
import type { ReadRow, RowReading } from './row-reading.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../../../../../data/samples/${name}.json`, import.meta.url), 'utf8');

async function read(content: unknown, format?: FileFormat) {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  const { table, mapping } = await openReadableList(Buffer.from(text), {
    limits: importLimits,
    institutionImplied: true,
    format,
  });
  const reader = rowReader({ columns: table.columns, mapping, institution: '02473', today: '2027-03-01' });
  return { format: table.format, columns: table.columns, mapping, rows: [...table.rows].map(reader) };
}

const taken = (rows: readonly RowReading[]) => rows.filter((row): row is ReadRow => row.kind === 'read');
const reasons = (rows: readonly RowReading[]) =>
  rows.flatMap((row) => (row.kind === 'read' ? [] : row.errors.map(({ line, code }) => [line, code])));
const noticed = ({ warnings }: ReadRow) => warnings.map(({ code }) => code).sort();

const course = (more: object) => ({
  courseId: '00000000-0000-4000-8000-000000000001',
  primaryCode: { codeType: 'identifier', code: 'C1' },
  name: [{ language: 'fi', value: 'Kurssi' }],
  studyLoad: [{ studyLoadUnit: 'ects', value: 5 }],
  ...more,
});

test('a page of OOAPI v6 is recognised, and its courses, programmes and offerings become documents', async () => {
  const { format, rows } = await read(sample('ooapi'));
  assert.equal(format, 'ooapi');
  const [snow, safety, ice] = taken(rows);
  assert.deepEqual(Object.keys(snow!.document.title), ['fi', 'sv', 'en']);
  assert.equal(snow!.document.source?.code, 'KEKS-OOAPI-1');
  assert.deepEqual([snow!.document.ects, snow!.document.hours], [3, 80]);
  assert.deepEqual([snow!.document.mode, snow!.document.language], [['blended'], ['fi']]);
  assert.deepEqual([snow!.document.field, snow!.document.level?.eqf], ['0532', 6]);
  assert.deepEqual(snow!.document.assessment?.types?.toSorted(), ['demonstration', 'portfolio']);
  // A semicolon inside an outcome does not cut it in two, and the languages of one outcome stay together.
  assert.deepEqual(
    snow!.document.outcomes?.map(({ text }) => Object.keys(text)),
    [['fi', 'en'], ['fi']],
  );
  assert.match(snow!.document.outcomes![1]!.text.fi!, /; siinä ovat/);
  assert.deepEqual(noticed(snow!), []);
  assert.deepEqual(snow!.origin, { kind: 'course', id: '7b1d6f0a-0000-4000-8000-000000000001' });
  assert.equal(safety!.document.title.nl, 'Verzonnen voorbeeld: Veiligheid in natuurtoerisme');
  assert.equal(safety!.document.origin, 'study-module');
  assert.deepEqual(
    safety!.document.parts?.map(({ ects, source }) => [ects, source]),
    [[5, 'KEKS-OOAPI-3']],
  );
  assert.deepEqual(noticed(safety!), [
    'offerings/import-language-without-text',
    'offerings/import-outcomes-unexpanded',
  ]);
  assert.deepEqual(noticed(ice!), ['offerings/import-dates-stay']);
  assert.deepEqual(
    [ice!.document.price?.amount, ice!.document.language, ice!.document.title.sv],
    [60, ['sv'], 'Påhittat exempel: Säkerhet på is'],
  );
});

test('a single course is read too, and an offering whose course is not in the answer is refused in words', async () => {
  const one = await read(course({}));
  assert.deepEqual([one.format, taken(one.rows).length], ['ooapi', 1]);
  const { course: _, ...alone } = JSON.parse(sample('ooapi')).items[2];
  assert.deepEqual(
    reasons((await read({ items: [alone] })).rows).map(([, code]) => code),
    ['offerings/import-offering-alone'],
  );
});

test('messages of the cross-institution service become study units and modules; the others say why not', async () => {
  const { format, rows } = await read(sample('course-messages'));
  assert.equal(format, 'course-messages');
  const [wood, green, parts] = taken(rows);
  assert.equal(taken(rows).length, 3);
  assert.deepEqual(
    wood!.document.outcomes?.map(({ text }) => text.fi),
    ['Opiskelija', 'laatii kosteudenhallintasuunnitelman', 'mittaa rakenteen kosteuden'],
  );
  assert.deepEqual(
    [wood!.institution, wood!.document.ects, wood!.document.form],
    ['02473', 5, 'cooperation'],
  );
  assert.deepEqual(wood!.document.assessment, { gradeScale: '0-5', types: ['exam', 'assignment'] });
  assert.deepEqual(wood!.document.source, { code: 'KEKS-RIPA-1', field: '4' });
  assert.deepEqual([green!.document.origin, green!.document.ects], ['study-module', 10]);
  assert.deepEqual(
    green!.document.parts?.map(({ source, ects }) => [source, ects]),
    [
      ['KEKS-RIPA-4', 5],
      ['KEKS-RIPA-5', undefined],
    ],
  );
  // What can be taken with the whole only is a part and no offering of its own.
  assert.deepEqual([parts!.document.source?.code, 'ects' in parts!.document], ['KEKS-RIPA-5', false]);
  assert.deepEqual(noticed(parts!), ['offerings/import-credits-range']);
  assert.deepEqual(
    reasons(rows).map(([, code]) => code),
    ['offerings/import-called-off', 'offerings/import-realisation-alone'],
  );
});

test('what a file is read as can be overruled', async () => {
  const { format, columns } = await read(course({ name: 'Kurssi', title: undefined }), 'json');
  assert.equal(format, 'json');
  assert.ok(columns.includes('primaryCode.code'));
});

test('bad input costs its row, with the reason: scripts, endless texts, impossible credits, what is over', async () => {
  const text = (value: string) => ({ description: [{ language: 'fi', value }] });
  const { rows } = await read({
    items: [
      course(text('<p>Hyvä <b>kuvaus</b>')),
      course(text('Hei <script>alert(1)</script>')),
      course(text('<a href="javascript:x()">x</a>')),
      course(text('sivu '.repeat(100_000))),
      course({ studyLoad: [{ studyLoadUnit: 'ects', value: 90_000 }] }),
      course({ studyLoad: [{ studyLoadUnit: 'ects', value: -5 }] }),
      course({ validTo: '2026-01-01T00:00:00+02:00' }),
      course({ name: [{ language: 'sv', value: ' ' }] }),
      course({ learningOutcomes: [{ name: [{ language: 'nl', value: '<img src=x onerror=x()>' }] }] }),
      course({ description: [{ language: 'fi', value: 'laajuus 3 < 5 op' }] }),
    ],
  });
  assert.deepEqual(
    reasons(rows).map(([, code]) => String(code).replace('offerings/import-', '')),
    [
      'script',
      'script',
      'text-too-long',
      'ects-impossible',
      'ects-negative',
      'over',
      'title-missing',
      'script',
    ],
  );
  const [marked, plain] = taken(rows);
  assert.equal(marked!.document.description?.fi, 'Hyvä kuvaus');
  assert.deepEqual(noticed(marked!), ['offerings/import-markup']);
  assert.equal(plain!.document.description?.fi, 'laajuus 3 < 5 op');
});

test('whatever stands in the places of the known formats, each row is read or says why not', async () => {
  const any = fc.anything({ maxDepth: 3 });
  const keys = [
    'name',
    'studyLoad',
    'learningOutcomes',
    'children',
    'organisation',
    'level',
    'subElements',
    'objective',
  ];
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...keys), any), fc.boolean(), async (thing, message) => {
      const id = message ? { studyElementId: 'x' } : { courseId: 'x' };
      const items = [{ ...id, name: [], ...thing }, message ? { studyElementId: 'y' } : course({})];
      const { rows } = await read(JSON.stringify({ items }), message ? 'course-messages' : 'ooapi').catch(
        (error) => {
          assert.match(error.code, /^offerings\/import-/);
          return { rows: [] };
        },
      );
      for (const row of rows) assert.ok(row.kind === 'read' || row.errors.length > 0);
    }),
    { numRuns: 200 },
  );
});
