import assert from 'node:assert/strict';
import { test } from 'node:test';
import frameworkJson from '../../../../data/frameworks/eu-2022-c243/1.json' with { type: 'json' };
import { text } from '../text/index.ts';
import { assess, type ElementAssessment } from './assess.ts';
import { described } from './described-offering.ts';
import type { OfferingDocument } from './offering-document.ts';
import { readFramework } from './read-framework.ts';

const eu = readFramework(frameworkJson);
const judge = (document: OfferingDocument, imported = false) => assess(document, eu, { imported });

function element(document: OfferingDocument, id: string, imported = false): ElementAssessment {
  const found = judge(document, imported).elements.find((each) => each.id === id);
  assert.ok(found, id);
  return found;
}

const outcomes = (...texts: string[]): OfferingDocument => ({
  ...described,
  outcomes: texts.map((fi, index) => ({ id: `o${index}`, text: { fi } })),
});

test('the recommendation has its 11 mandatory and 5 optional elements', () => {
  const obligations = eu.elements.map(({ obligation }) => obligation);
  assert.equal(obligations.filter((each) => each === 'mandatory').length, 11);
  assert.equal(obligations.filter((each) => each === 'optional').length, 5);
});

test('a fully described offering conforms, and its holder and date are left to the credential', () => {
  const result = judge(described);
  assert.equal(result.verdict, 'conforms');
  assert.equal(result.effortMinutes, 0);
  assert.deepEqual(result.counts.mandatory, {
    met: 9,
    missing: 0,
    invalid: 0,
    unknown: 0,
    'not-applicable': 2,
  });
  assert.equal(element(described, 'learner').reason, 'framework/issued-later');
  assert.equal(element(described, 'date-of-issuing').result, 'not-applicable');
});

test('no information is told apart from missing', () => {
  const row: OfferingDocument = { title: { fi: 'Matkailun perusteet' }, ects: 5 };
  assert.equal(element(row, 'learning-outcomes', true).result, 'unknown');
  assert.equal(element(row, 'learning-outcomes', false).result, 'missing');
  assert.equal(element({ ...row, outcomes: [] }, 'learning-outcomes', true).result, 'missing');
  assert.equal(element({ ...row, ects: null }, 'workload', true).result, 'missing');
  assert.equal(
    element({ ...row, assessment: { gradeScale: '0-5' } }, 'assessment-type', true).result,
    'unknown',
  );
  assert.equal(element({ ...row, level: { eqf: null } }, 'level', true).result, 'missing');
  assert.equal(judge(row, true).undecided, true);
  assert.equal(judge({ ...row, ects: 91 }, true).undecided, false);
});

test('credits outside the bounds are named with the bounds', () => {
  for (const [ects, reason] of [
    [0, 'framework/credits-too-few'],
    [0.5, 'framework/credits-too-few'],
    [61, 'framework/credits-too-many'],
  ] as const) {
    const found = element({ ...described, ects }, 'workload');
    assert.equal(found.reason, reason);
    assert.deepEqual(found.params, { ects, minimum: 1, maximum: 60 });
  }
  for (const ects of [1, 60]) assert.equal(element({ ...described, ects }, 'workload').result, 'met');
});

test('other credit bounds are a matter of the framework file', () => {
  const national = readFramework({ ...frameworkJson, creditBounds: { minimum: 1, maximum: 59 } });
  const result = assess({ ...described, ects: 60 }, national, { imported: false });
  assert.equal(result.elements.find(({ id }) => id === 'workload')?.reason, 'framework/credits-too-many');
});

test('blank, stop-gap and one-word texts are no learning outcomes', () => {
  for (const [said, reason] of [
    ['', 'framework/text-blank'],
    ['  \n\u00a0', 'framework/text-blank'],
    ['-', 'framework/text-stop-gap'],
    ['tbd', 'framework/text-stop-gap'],
    ['TBD.', 'framework/text-stop-gap'],
    ['Täydennetään myöhemmin', 'framework/text-stop-gap'],
    ['***', 'framework/text-stop-gap'],
    ['Johtaminen', 'framework/text-too-short'],
    ['a b c', 'framework/text-too-short'],
  ] as const) {
    const found = element(
      outcomes('Laatii yritykselle vastuullisuussuunnitelman', said),
      'learning-outcomes',
    );
    assert.deepEqual([said, found.result, found.reason], [said, 'invalid', reason]);
    assert.equal(found.pointer, '/outcomes/1/text');
  }
});

test('the title once more is no learning outcome', () => {
  for (const said of [
    'Matkailuyrityksen vastuullinen johtaminen',
    'MATKAILUYRITYKSEN, vastuullinen johtaminen!',
    'Vastuullinen johtaminen',
    'Opiskelija osaa: matkailuyrityksen vastuullinen johtaminen',
  ]) {
    assert.equal(
      element(outcomes(said), 'learning-outcomes').reason,
      'framework/outcome-repeats-title',
      said,
    );
  }
  assert.equal(
    element(outcomes('Johtaa matkailuyritystä vastuullisesti'), 'learning-outcomes').result,
    'met',
  );
});

test('the same outcome twice, or two with one id, is pointed out', () => {
  const twice = element(outcomes('Laatii suunnitelman', 'laatii  suunnitelman.'), 'learning-outcomes');
  assert.equal(twice.reason, 'framework/outcome-twice');
  assert.deepEqual(twice.params, { number: 2, first: 1 });
  const [outcome] = described.outcomes ?? [];
  assert.ok(outcome);
  const sameId = {
    ...described,
    outcomes: [outcome, { id: outcome.id, text: { fi: 'Mittaa hiilijalanjäljen' } }],
  };
  assert.equal(element(sameId, 'learning-outcomes').result, 'invalid');
});

test('an outcome written in one language is enough, a blank translation does no harm', () => {
  const document: OfferingDocument = {
    ...described,
    outcomes: [{ id: 'a', text: { fi: '', sv: 'Gör upp en plan för ansvarsfullhet', en: '-' } }],
  };
  assert.equal(element(document, 'learning-outcomes').result, 'met');
});

test('a level of competence alone is not a level of a framework; EQF or the national one is', () => {
  assert.equal(element({ ...described, level: { competence: 'applied' } }, 'level').result, 'missing');
  assert.equal(element({ ...described, level: { nqf: 6 } }, 'level').result, 'met');
  const wrong = element({ ...described, level: { eqf: 9 } }, 'level');
  assert.deepEqual(
    [wrong.result, wrong.reason, wrong.pointer],
    ['invalid', 'framework/out-of-range', '/level/eqf'],
  );
});

test('values outside the vocabularies and countries that do not exist are named', () => {
  const foreign = { ...described, mode: ['telepathy'], awardingCountry: 'XX' } as unknown as OfferingDocument;
  assert.deepEqual(
    ['form-of-participation', 'awarding-country']
      .map((id) => element(foreign, id))
      .map(({ reason, params }) => [reason, params]),
    [
      ['framework/not-listed', { value: 'telepathy' }],
      ['framework/country-unknown', { value: 'XX' }],
    ],
  );
});

test('three small gaps nearly conform, a fourth does not; without outcomes or workload it is never near', () => {
  const { mode: _, qualityAssurance: __, level: ___, ...three } = described;
  assert.equal(judge(three).verdict, 'nearly');
  assert.equal(judge(three).effortMinutes, 17);
  const { assessment: ____, ...four } = three;
  assert.equal(judge(four).verdict, 'not');
  assert.equal(judge({ ...described, outcomes: [] }).verdict, 'not');
  assert.equal(judge({ ...described, ects: 61 }).verdict, 'not');
});

test('every optional element can be met', () => {
  assert.equal(judge(described).counts.optional.met, 5);
  assert.equal(
    element({ ...described, stackability: { text: { fi: ' -' } } }, 'stackability').result,
    'invalid',
  );
  assert.equal(
    element({ ...described, stackability: { text: { sv: 'En del av en helhet' } } }, 'stackability').result,
    'met',
  );
});

test('every reason has a sentence in three languages with its arguments filled in', () => {
  const documents = [
    described,
    { ...described, ects: 0, mode: ['x'], awardingCountry: 'XX', level: { eqf: 9 } },
    { ...described, ects: 99, outcomes: [{ id: 'a', text: { fi: 'tbd' } }], title: { fi: 5 } },
    { title: {} },
  ] as unknown as OfferingDocument[];
  for (const { reason, params } of documents.flatMap((document) => judge(document).elements)) {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const sentence = text(language)(reason, params);
      assert.match(sentence, /\p{L}.*\.$/u);
      assert.doesNotMatch(sentence, /[{}]|undefined/);
    }
  }
});

test('a hostile document is judged, not run into', () => {
  const hostile = JSON.parse(
    '{"title":{"fi":"Nimi","__proto__":"x"},"__proto__":{"ects":5},"outcomes":"no","level":[],"mode":{}}',
  );
  const result = judge(hostile, true);
  assert.equal(result.verdict, 'not');
  assert.equal(result.elements.find(({ id }) => id === 'workload')?.result, 'unknown');
  const lax = readFramework({
    ...frameworkJson,
    elements: frameworkJson.elements.map((each) => (each.check ? { ...each, check: {} } : each)),
  });
  for (const outcomes of ['no', [null, 5, { text: 'x' }, { text: { fi: null } }]]) {
    assess({ ...hostile, outcomes }, lax, { imported: true });
  }
});
