import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import frameworkJson from '../../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { catalogue } from '../../../../base/language.ts';
import { assess, readFramework, readOffering } from '../../../framework/index.ts';
import { importEn } from '../../text/import/en.ts';
import { importFi } from '../../text/import/fi.ts';
import { importSv } from '../../text/import/sv.ts';
import { checkMapping, guessColumns } from './guess-columns.ts';
import type { ImportCode } from './issue.ts';
import { importLimits } from './limits.ts';
import { mergeImport } from './merge-import.ts';
import { type PlanContext, planner, type RowDecision, type TakenRow } from './plan-import.ts';
import { rowReader } from './read-row.ts';
import { readTable } from './read-table.ts';
import { summariser } from './summarise.ts';
import { sampleOf } from './table.ts';

const institutions = [
  { code: '02473', name: { fi: 'Kajaanin ammattikorkeakoulu' }, country: 'FI' },
  { code: '02537', name: { fi: 'Savonia-ammattikorkeakoulu' }, country: 'FI' },
  { code: '10108', name: { fi: 'Lapin ammattikorkeakoulu' }, country: 'FI' },
];
const planner02473 = { institutions: ['02473'], consortiumAdministrator: false };
const administrator = { institutions: [], consortiumAdministrator: true };

async function plan(bytes: Uint8Array, context: Partial<PlanContext> = {}) {
  const table = await readTable(bytes);
  const { mapping } = guessColumns(table.columns, sampleOf(table));
  checkMapping(table.columns, mapping, { institutionImplied: false });
  const read = rowReader({ columns: table.columns, mapping, institutions });
  const decide = planner({ actor: planner02473, institutions, existing: new Map(), ...context });
  const { add, summary } = summariser();
  const decisions: RowDecision[] = [];
  for (const row of table.rows) {
    const decision = decide(read(row));
    decisions.push(decision);
    add(decision);
  }
  return { table, mapping, decisions, summary: summary() };
}

const isTaken = (decision: RowDecision): decision is TakenRow => decision.action !== 'refused';
const messy = readFileSync(new URL('../../../../../e2e/fixtures/messy-courses.csv', import.meta.url));

test('of a messy list a planner gets her own rows, every other is refused with line and reason', async () => {
  const { decisions, summary } = await plan(messy);
  assert.equal(summary.create, 14);
  assert.deepEqual(summary.refusedBy, {
    'offerings/import-duplicate': 1,
    'offerings/import-unreadable': 7,
    'offerings/import-other-institution': 9,
  });
  const taken = decisions.filter(isTaken);
  assert.ok(taken.every(({ institution }) => institution === '02473'));
  const wanted = taken.find(
    ({ document }) => document.title.fi === 'Matkailuyrityksen vastuullinen johtaminen',
  );
  assert.deepEqual([wanted?.line, wanted?.document.ects, wanted?.document.awardingCountry], [4, 5, 'FI']);
  const duplicate = decisions.find(
    (decision) => !isTaken(decision) && decision.reason === 'offerings/import-duplicate',
  );
  assert.deepEqual(!isTaken(duplicate!) && [duplicate!.line, duplicate!.params], [19, { line: 4 }]);
});

test('each unreadable row of the messy list says where and why', async () => {
  const { decisions } = await plan(messy);
  const errors = decisions.flatMap((decision) => (isTaken(decision) ? [] : decision.errors));
  assert.deepEqual(
    errors.map(({ line, column, code }) => `${line} ${column} ${code.slice(17)}`),
    [
      '20 null title-missing',
      '21 Laajuus (op) ects-not-a-number',
      '22 Laajuus (op) ects-negative',
      '23 Nimi quote-open',
      '25 Nimi quote-text',
      '26 null too-many-cells',
      '36 null institution-missing',
    ],
  );
});

test('a Latin-1 copy of the list gives the same plan', async () => {
  const latin1 = Buffer.from(messy.toString('utf8'), 'latin1');
  const copy = await plan(latin1);
  assert.equal(copy.table.encoding, 'windows-1252');
  assert.deepEqual(copy.decisions, (await plan(messy)).decisions);
});

test('the consortium administrator is asked about new institutions, then gets their rows', async () => {
  const asked = await plan(messy, { actor: administrator });
  assert.deepEqual(asked.summary.unknownInstitutions, [
    { institution: '99999', rows: 2 },
    { institution: '88888', rows: 1 },
  ]);
  const agreed = await plan(messy, { actor: administrator, createInstitutions: ['99999'] });
  assert.equal(agreed.summary.create, asked.summary.create + 2);
  assert.deepEqual(agreed.summary.unknownInstitutions, [{ institution: '88888', rows: 1 }]);
});

test('a second import makes nothing twice, and a changed row is an update', async () => {
  const before = await plan(messy);
  const existing = new Map(before.decisions.filter(isTaken).map((row) => [row.sourceKey, row.rowSha256]));
  const again = await plan(messy, { existing });
  assert.deepEqual([again.summary.create, again.summary.update, again.summary.unchanged], [0, 0, 14]);
  const changed = Buffer.from(messy.toString('utf8').replace('johtaminen;;;5;fi', 'johtaminen;Ansvar;;5;fi'));
  const third = await plan(changed, { existing });
  assert.deepEqual([third.summary.create, third.summary.update, third.summary.unchanged], [0, 1, 13]);
});

test('what a planner has written survives the next import, and news from the source arrive', () => {
  const previous = { title: { fi: 'Kurssi' }, ects: 5, language: ['fi'] };
  const current = { ...previous, title: { fi: 'Kurssi, parempi nimi' }, mode: ['online' as const] };
  const next = { ...previous, ects: 3, source: { field: '12' } };
  assert.deepEqual(mergeImport(current, previous, next), {
    title: { fi: 'Kurssi, parempi nimi' },
    ects: 3,
    language: ['fi'],
    mode: ['online'],
    source: { field: '12' },
  });
  assert.deepEqual(mergeImport(current, undefined, { ...next, source: undefined }).ects, 5);
});

test('every code has its sentence in three languages', async () => {
  const text = catalogue({ fi: importFi, sv: importSv, en: importEn });
  const { decisions } = await plan(messy, { actor: administrator });
  const issues = decisions.flatMap((each) =>
    isTaken(each) ? each.warnings : [...each.errors, { code: each.reason, params: each.params }],
  );
  for (const { code, params } of issues) {
    for (const language of ['fi', 'sv', 'en'] as const) {
      assert.match(text(language)(code as ImportCode, params), /^[^{}]+\.$/u);
    }
  }
  for (const kind of ['png', 'xls', 'binary']) {
    assert.match(text('fi')('offerings/import-not-a-table', { kind }), /^Tiedosto .* Tallenna luettelo/);
  }
});

test('100,000 rows are planned without being held, in a few seconds', { timeout: 60_000 }, async () => {
  const rows = Array.from(
    { length: 100_000 },
    (_, at) => `02473,"Kurssi, osa ${at}",,,5.0,fi,"12\n      1.0"`,
  );
  const bytes = Buffer.from(
    `institution_code,name_fi,name_sv,name_en,ects,language,field_of_education\n${rows.join('\n')}`,
  );
  const table = await readTable(bytes, { ...importLimits, rows: 100_000 });
  const { mapping } = guessColumns(table.columns, sampleOf(table));
  const read = rowReader({ columns: table.columns, mapping, institutions });
  const decide = planner({ actor: planner02473, institutions, existing: new Map() });
  const { add, summary } = summariser();
  for (const row of table.rows) add(decide(read(row)));
  assert.equal(summary().create, 100_000);
  assert.equal(summary().warnings['offerings/import-second-value'], 100_000);
});

const real = new URL('../../../../../../shared/real-input/virta-courses.csv', import.meta.url);
const absent = existsSync(real) ? false : 'the real course list of ../shared is absent';

test('the real list: 610 rows of 14 institutions, 23 of them KAMK’s', { skip: absent }, async () => {
  const { mapping, decisions, summary } = await plan(readFileSync(real));
  assert.deepEqual(mapping, {
    institution_code: 'institution',
    name_fi: 'title.fi',
    name_sv: 'title.sv',
    name_en: 'title.en',
    ects: 'ects',
    language: 'language',
    field_of_education: 'sourceField',
  });
  assert.deepEqual([summary.rows, summary.create], [610, 23]);
  assert.deepEqual(summary.refusedBy, { 'offerings/import-other-institution': 587 });
  const all = await plan(readFileSync(real), { actor: administrator });
  assert.equal(all.summary.unknownInstitutions.length, 13);
  const agreed = all.summary.unknownInstitutions.map(({ institution }) => institution);
  const whole = await plan(readFileSync(real), { actor: administrator, createInstitutions: agreed });
  assert.deepEqual(
    [whole.summary.create, whole.summary.refusedBy],
    [609, { 'offerings/import-duplicate': 1 }],
  );
  const eu = readFramework(frameworkJson);
  for (const decision of decisions.filter(isTaken)) {
    const { counts, undecided } = assess(readOffering(decision.document), eu, { imported: true });
    assert.deepEqual([counts.mandatory.met, counts.mandatory.unknown, undecided], [4, 5, true]);
  }
});
