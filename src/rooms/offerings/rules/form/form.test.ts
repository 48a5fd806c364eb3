import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../../base/language.ts';
import { deliveryShares, type OfferingDocument } from '../../../framework/index.ts';
import { described } from '../../../framework/rules/described-offering.ts';
import { documentFrom } from './document-from.ts';
import { type DocumentValues, type FormData, listParts, localizedParts } from './fields.ts';
import { documentValues, nextOutcomeId } from './form-values.ts';
import { sumOfParts, sumOfShares } from './part-rows.ts';

/** What platform/web/form reads from these values, in short. */
function read(values: DocumentValues): FormData {
  const data: FormData = {};
  const localized = [...localizedParts, 'qualityAssurance.description', 'stackability.text'] as string[];
  for (let index = 0; index < 5; index += 1)
    localized.push(`outcomes.${index}.text`, `outcomes.${index}.criteria`, `parts.${index}.title`);
  for (const name of localized) {
    const pairs = languages.map((language) => [language, values[`${name}.${language}`] ?? ''] as const);
    data[name] = Object.fromEntries(pairs.filter(([, text]) => text !== ''));
  }
  const ofParts = [0, 1, 2, 3, 4].map((index) => `parts.${index}.ects`);
  const shares = deliveryShares.map((share) => `deliveryMix.${share}`);
  for (const name of ['ects', 'hours', 'price.amount', ...ofParts, ...shares])
    data[name] = values[name] ? Number(values[name]) : null;
  for (const [name, value] of Object.entries(values)) {
    const known = name in data || localized.some((one) => name.startsWith(`${one}.`));
    if (!known) data[name] = Array.isArray(value) || value !== '' ? value : null;
  }
  for (const name of [...listParts, 'assessment.types']) data[name] ??= [];
  return data;
}

test('a form that is sent unchanged changes nothing', () => {
  assert.deepEqual(documentFrom(described, read(documentValues(described))), described);
});

test('an imported document of which little is known stays silent about the rest', () => {
  const imported: OfferingDocument = { title: { fi: 'Tuotu' }, ects: 5, source: { code: 'X1' } };
  assert.deepEqual(documentFrom(imported, read(documentValues(imported))), imported);
});

test('what was emptied is known to be empty', () => {
  const values = { ...documentValues(described), ects: '', 'description.fi': '', mode: [], 'level.eqf': '' };
  const document = documentFrom(described, read(values));
  assert.equal(document.ects, null);
  assert.deepEqual(document.description, {});
  assert.deepEqual(document.mode, []);
  assert.equal(document.level?.eqf, null);
});

test('a text in a language that the form does not show stays', () => {
  const sami: OfferingDocument = { title: { fi: 'Poro', se: 'Boazu' } };
  const document = documentFrom(sami, read({ ...documentValues(sami), 'title.fi': 'Poronhoito' }));
  assert.deepEqual(document.title, { fi: 'Poronhoito', se: 'Boazu' });
});

test('an empty outcome row is left out, a new one keeps its id from saving to saving', () => {
  const before: OfferingDocument = { title: {}, outcomes: [{ id: 'o1', text: { fi: 'Yksi' } }] };
  const row = { 'outcomes.1.id': nextOutcomeId(['o1']), 'outcomes.1.text.fi': 'Kaksi' };
  const once = documentFrom(before, read({ ...documentValues(before), ...row }));
  assert.deepEqual(
    once.outcomes?.map((outcome) => outcome.id),
    ['o1', 'o2'],
  );
  const twice = documentFrom(
    once,
    read({ ...documentValues(before), ...row, 'outcomes.1.text.fi': 'Kaksi!' }),
  );
  assert.deepEqual(twice.outcomes?.[1], { id: 'o2', text: { fi: 'Kaksi!' } });
  const without = documentFrom(twice, read({ ...documentValues(twice), 'outcomes.0.text.fi': '' }));
  assert.deepEqual(
    without.outcomes?.map((outcome) => outcome.id),
    ['o2'],
  );
});

test('criteria are lines: the second line of each language is the second criterion', () => {
  const before: OfferingDocument = { title: {}, outcomes: [{ id: 'a', text: { fi: 'Tekee' } }] };
  const lines = { 'outcomes.0.criteria.fi': 'Yksi\nKaksi', 'outcomes.0.criteria.sv': '–\nTvå' };
  const document = documentFrom(before, read({ ...documentValues(before), ...lines }));
  assert.deepEqual(document.assessment?.criteria, [
    { outcome: 'a', text: { fi: 'Yksi' } },
    { outcome: 'a', text: { fi: 'Kaksi', sv: 'Två' } },
  ]);
  assert.equal(documentValues(document)['outcomes.0.criteria.sv'], '–\nTvå');
  assert.deepEqual(documentFrom(document, read(documentValues(document))), document);
});

test('a removed outcome takes its criteria with it; criteria of no outcome stay', () => {
  const before: OfferingDocument = {
    title: {},
    outcomes: [{ id: 'a', text: { fi: 'Tekee' } }],
    assessment: {
      criteria: [
        { outcome: 'a', text: { fi: 'Oma' } },
        { outcome: 'yleinen', text: { fi: 'Muu' } },
      ],
    },
  };
  const values = { ...documentValues(before), 'outcomes.0.text.fi': '', 'outcomes.0.criteria.fi': '' };
  const document = documentFrom(before, read(values));
  assert.deepEqual(document.outcomes, []);
  assert.deepEqual(document.assessment?.criteria, [{ outcome: 'yleinen', text: { fi: 'Muu' } }]);
});

const whole: OfferingDocument = {
  title: {},
  parts: [
    { title: { fi: 'Ensimmäinen', se: 'Vuosttas' }, ects: 2 },
    { title: { fi: 'Toinen', se: 'Nubbi' }, ects: null, origin: 'rdi', source: 'X1' },
  ],
};

test('parts come back as they were, also in languages that the form does not show', () => {
  assert.deepEqual(documentFrom(whole, read(documentValues(whole))), whole);
});

test('a part that is ticked to be removed goes, and the others keep what the form does not show', () => {
  const values = { ...documentValues(whole), 'parts.0.remove': ['yes'] };
  const once = documentFrom(whole, read(values));
  assert.deepEqual(once.parts, [whole.parts?.[1]]);
  // The autosave of the same form sends the same rows again, while the saved document has one fewer.
  const { ects: _unsaid, ...second } = whole.parts![1]!;
  assert.deepEqual(documentFrom(once, read(values)).parts, [second]);
});

test('a part may be added in the empty row; an empty row is none', () => {
  const row = { 'parts.2.title.sv': 'Tredje', 'parts.2.ects': '1.5' };
  const document = documentFrom(whole, read({ ...documentValues(whole), ...row }));
  assert.deepEqual(document.parts?.[2], { title: { sv: 'Tredje' }, ects: 1.5 });
  assert.equal(documentFrom({ title: {} }, read(documentValues({ title: {} }))).parts, undefined);
});

test('the shares that are told are kept, those left empty are not said to be nought', () => {
  const mix: OfferingDocument = { title: {}, deliveryMix: { contact: 60, online: 40 } };
  const changed = documentFrom(mix, read({ ...documentValues(mix), 'deliveryMix.online': '' }));
  assert.deepEqual(changed.deliveryMix, { contact: 60 });
  assert.deepEqual(
    documentFrom(mix, read({ ...documentValues(mix), 'deliveryMix.online': '0' })).deliveryMix,
    {
      contact: 60,
      online: 0,
    },
  );
});

test('sums are without binary dust, and silent where something is not told', () => {
  assert.equal(sumOfParts([{ ects: 0.1 }, { ects: 0.2 }]), 0.3);
  assert.equal(sumOfParts(whole.parts), null);
  assert.equal(sumOfParts([]), null);
  assert.equal(sumOfShares({ contact: 33.3, online: 33.3, independent: 33.4 }), 100);
  assert.equal(sumOfShares(undefined), null);
});
