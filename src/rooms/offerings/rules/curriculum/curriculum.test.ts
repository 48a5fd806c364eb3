import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSameUnit } from './curriculum-unit.ts';
import { readCurriculum } from './read-curriculum.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const json = (content: unknown) => readCurriculum(bytes(JSON.stringify(content)));
const codes = ({ issues }: { issues: { line: number; field: string | null; code: string }[] }) =>
  issues.map(({ line, field, code }) => [line, field, code.replace('offerings/curriculum-', '')]);

test('a Finnish register’s CSV is read: module and units, credits with a comma, outcomes in two languages', () => {
  const csv = [
    'Koodi;Laji;Nimi;Nimi sv;Laajuus (op);Osaamistavoitteet;Lärandemål;Opintokokonaisuus;Alkaen',
    'MK;opintokokonaisuus;Matkailu;Turism;15;;;;2025',
    'MK1;opintojakso;Johtaminen;Ledning;2,5;Osaa johtaa|Osaa mitata;Kan leda|Kan mäta;MK;2025',
  ].join('\n');
  const { units, issues } = readCurriculum(bytes(csv));
  assert.deepEqual(issues, []);
  assert.deepEqual(
    units.map(({ code, kind, ects, parentCode, validFrom }) => ({ code, kind, ects, parentCode, validFrom })),
    [
      { code: 'MK', kind: 'degree-module', ects: 15, parentCode: null, validFrom: 2025 },
      { code: 'MK1', kind: 'study-unit', ects: 2.5, parentCode: 'MK', validFrom: 2025 },
    ],
  );
  assert.deepEqual(units[1]?.title, { fi: 'Johtaminen', sv: 'Ledning' });
  assert.equal(units[1]?.outcomes[0]?.fi?.startsWith('Osaa johtaa'), true);
});

test('the same curriculum as JSON, also in an envelope', () => {
  const unit = {
    code: 'A',
    title: { fi: 'Aihe', en: 'Topic' },
    ects: 5,
    outcomes: [{ fi: 'Osaa' }, 'Tietää'],
  };
  for (const content of [[unit], { units: [unit] }]) {
    const { units, issues } = json(content);
    assert.deepEqual(issues, []);
    assert.deepEqual(units[0]?.outcomes, [{ fi: 'Osaa' }, { fi: 'Tietää' }]);
    assert.equal(units[0]?.kind, 'study-unit');
  }
});

test('each wrong row says what is wrong where, and the others are read', () => {
  const reading = json([
    { title: { fi: 'Ilman koodia' } },
    { code: 'B' },
    { code: 'C', title: 'Viisi', ects: 'viisi' },
    { code: 'D', title: 'Ei mikään', kind: 'kirja' },
    { code: 'E', title: 'Vuodet', validFrom: 2027, validUntil: 2025 },
    { code: 'F', title: 'Oma äitinsä', parent: 'F' },
    { code: 'G', title: 'Hyvä' },
    { code: 'G', title: 'Toinen' },
    'ei rivi',
  ]);
  assert.deepEqual(
    reading.units.map(({ code }) => code),
    ['G'],
  );
  assert.deepEqual(codes(reading), [
    [1, 'code', 'no-code'],
    [2, 'title', 'no-title'],
    [3, 'ects', 'offerings/import-ects-not-a-number'],
    [4, 'kind', 'kind'],
    [5, 'validUntil', 'years'],
    [6, 'parent', 'own-parent'],
    [8, 'code', 'twice'],
    [9, null, 'broken-row'],
  ]);
});

const refused = (code: string) => (error: { code?: string }) => error.code === code;

test('what is no curriculum at all is refused in words', () => {
  assert.throws(() => readCurriculum(bytes('{"units": ')), refused('offerings/curriculum-not-json'));
  assert.throws(() => json({ a: 1 }), refused('offerings/curriculum-no-list'));
  assert.throws(() => json([]), refused('offerings/import-empty'));
  assert.throws(
    () => readCurriculum(bytes('väri;koko\npunainen;suuri\n')),
    refused('offerings/curriculum-no-code-column'),
  );
});

test('a unit that comes again unchanged is the same', () => {
  const [unit] = json([{ code: 'A', title: { fi: 'Aihe', sv: 'Ämne' }, ects: 5 }]).units;
  const [again] = json([{ ects: '5,0', title: { sv: 'Ämne', fi: 'Aihe' }, code: 'A' }]).units;
  assert.equal(isSameUnit(unit!, again!), true);
  assert.equal(isSameUnit(unit!, { ...again!, ects: 4 }), false);
});
