import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMapping, guessColumns } from './guess-columns.ts';
import { fieldNamed } from './header-names.ts';

test('columns are known by their names in Finnish, Swedish, English and as VIRTA has them', () => {
  const names: Record<string, string | undefined> = {
    institution_code: 'institution',
    name_fi: 'title.fi',
    name_sv: 'title.sv',
    name_en: 'title.en',
    ects: 'ects',
    language: 'language',
    field_of_education: 'sourceField',
    'Opintojakson nimi (ruotsiksi)': 'title.sv',
    'Kurssin nimi': 'title',
    'Namn på svenska': 'title.sv',
    'Laajuus (op)': 'ects',
    Opintopisteet: 'ects',
    Omfattning: 'ects',
    'Learning outcomes, English': 'outcomes.en',
    osaamistavoitteetFi: 'outcomes.fi',
    Lärandemål: 'outcomes',
    Opetuskieli: 'language',
    'ISCED-F': 'isced',
    'EQF-taso': 'eqf',
    Arviointitapa: 'assessmentTypes',
    Bedömningssätt: 'assessmentTypes',
    Laadunvarmistus: 'quality',
    constructor: undefined,
    Muistiinpanoja: undefined,
    '': undefined,
  };
  for (const [name, field] of Object.entries(names)) assert.equal(fieldNamed(name), field, name);
});

test('columns with strange names are known by what stands in them, less surely', () => {
  const rows = [
    ['02473', 'Matkailun perusteet', '5.0', 'fi', 'x'],
    ['02473', 'Kestävä ruokahuolto', '3', 'sv', ''],
    ['02473', 'Elämyspalvelut', '2,5', 'fi', ''],
  ];
  const { mapping, confidence } = guessColumns(['A', 'B', 'C', 'D', 'E'], rows);
  assert.deepEqual(mapping, { A: 'institution', B: 'title', C: 'ects', D: 'language', E: 'ignore' });
  assert.ok(Object.values(confidence).every((sure) => sure < 1));
  const named = guessColumns(
    ['nimi', 'B'],
    rows.map((row) => [row[1]!, row[1]!]),
  );
  assert.deepEqual(named, { mapping: { nimi: 'title', B: 'ignore' }, confidence: { nimi: 1, B: 0 } });
});

test('a column of institutions is read as codes or as names, whichever stands in it', () => {
  const guess = (value: string) =>
    guessColumns(['Korkeakoulu', 'Nimi'], [[value, 'Kurssi']]).mapping.Korkeakoulu;
  assert.equal(guess('02473'), 'institution');
  assert.equal(guess('2473'), 'institution');
  assert.equal(guess('Kajaanin ammattikorkeakoulu'), 'institutionName');
});

test('a mapping without title or institution, or with one field twice, is refused by name', () => {
  const check = (
    mapping: Record<string, 'title' | 'ects' | 'institution' | 'ignore'>,
    institutionImplied = false,
  ) => checkMapping(['a', 'b', 'c'], mapping, { institutionImplied });
  const missing = { code: 'offerings/import-column-missing' };
  assert.throws(() => check({ a: 'ects', b: 'institution' }), { ...missing, params: { field: 'title' } });
  assert.throws(() => check({ a: 'title' }), { ...missing, params: { field: 'institution' } });
  check({ a: 'title' }, true);
  check({ a: 'title', b: 'institution', c: 'ignore' });
  assert.throws(() => check({ a: 'title', b: 'institution', c: 'title' }), {
    code: 'offerings/import-column-twice',
    params: { field: 'title', column: 'c', first: 'a' },
  });
});
