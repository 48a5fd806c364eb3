import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfferingDocument } from '../../../framework/index.ts';
import { checkDocument } from './check-document.ts';
import { documentFrom } from './document-from.ts';
import { formLanguages, languageTag } from './form-languages.ts';
import { documentValues } from './form-values.ts';
import { findMarkup } from './markup.ts';
import { readability } from './readability.ts';
import { areImpossible, unlikelyHours } from './workload.ts';

test('LIX counts words by sentences and long words, as reckoned by hand', () => {
  // 12 words, 2 sentences, 2 words longer than six letters: 12 / 2 + 100 × 2 / 12 = 22.7.
  const found = readability('Du lär dig att leda ett lag. Utbildningen passar ledare och blivande.', 'sv');
  assert.deepEqual(found, { lix: 23, ease: 'very-easy', words: 12, sentences: 2 });
});

test('the same figure is easier in Finnish, whose words are long', () => {
  const text = 'Opit johtamaan ryhmää. Harjoittelet omassa työssä. Saat palautetta ja ohjausta koko ajan.';
  const finnish = readability(text, 'fi');
  const swedish = readability(text, 'sv');
  assert.equal(finnish?.lix, swedish?.lix);
  assert.deepEqual([finnish?.ease, swedish?.ease], ['very-easy', 'easy']);
});

test('of a few words and of other languages nothing is said', () => {
  assert.equal(readability('Opit johtamaan.', 'fi'), null);
  assert.equal(readability('Sana '.repeat(20), 'se'), null);
});

test('hours are compared with the credits, a fifth to both sides', () => {
  assert.equal(unlikelyHours(5, 133), null);
  assert.equal(unlikelyHours(5, 107), null);
  assert.equal(unlikelyHours(5, 106), 133);
  assert.equal(unlikelyHours(5, 161), 133);
  assert.equal(unlikelyHours(null, 10), null);
  assert.deepEqual([0, -1, 361, 360, 0.5, null].map(areImpossible), [true, true, true, false, false, false]);
});

test('tags are found, comparisons are not', () => {
  assert.equal(findMarkup('Uusi <b>nimi</b>'), '<b>');
  assert.equal(findMarkup('<script src=x>'), '<script src=x>');
  assert.equal(findMarkup('<!-- piilossa -->'), '<!-- piilossa -->');
  for (const plain of ['3 < 5 ja 7 > 2', '<5 op', 'a<b', 'x -> y'])
    assert.equal(findMarkup(plain), null, plain);
});

const before: OfferingDocument = { title: { fi: 'Nimi' }, description: { fi: 'Vanha <i>merkintä</i>' } };

test('what is wrong is told with its field; what stood there before is not complained of', () => {
  const document: OfferingDocument = {
    ...before,
    ects: 0,
    plainSummary: { fi: 'Opit <b>paljon</b>', se: ' ', qqqq: 'x' },
    parts: [{ title: { fi: 'Osa' }, ects: 999 }],
  };
  const found = checkDocument(document, before).map(({ path, code }) => `${path} ${code}`);
  assert.deepEqual(found, [
    'plainSummary.fi offerings/markup',
    'plainSummary.se offerings/language-without-text',
    'plainSummary.qqqq offerings/no-such-language',
    'ects offerings/credits-impossible',
    'parts.0.ects offerings/credits-impossible',
  ]);
  assert.deepEqual(checkDocument(before, before), []);
});

test('any language of BCP 47 can be added, and one that has text is shown', () => {
  assert.deepEqual(['SE', 'zh-hant', 'uk', 'qqqq', 'suomi!', ''].map(languageTag), [
    'se',
    'zh-Hant',
    'uk',
    null,
    null,
    null,
  ]);
  const sami: OfferingDocument = { title: { fi: 'Poro', se: 'Boazu' }, targetGroup: { uk: '' } };
  assert.deepEqual(formLanguages(sami, ['de']), ['fi', 'sv', 'en', 'se', 'de']);
});

test('pace, resources, levels, skills and a further language come back from the form as they were', () => {
  const skill = { uri: 'https://example.invalid/skills/1', label: { fi: 'kutoa' } };
  const whole: OfferingDocument = {
    title: { fi: 'Poro', se: 'Boazu' },
    pace: { hoursPerWeek: 6, weeks: 8, ownPace: false },
    resources: { designHours: 40, costs: 250, note: { fi: 'Tila' } },
    outcomes: [{ id: 'o1', text: { fi: 'Kutoo' }, level: 'applied', skills: [skill] }],
  };
  const values = documentValues(whole, ['fi', 'sv', 'en', 'se']);
  assert.equal(values['title.se'], 'Boazu');
  assert.deepEqual(values['outcomes.0.skills'], [skill.uri]);
  const data = {
    title: { fi: 'Poro', se: 'Biepmahit' },
    'pace.hoursPerWeek': 6,
    'pace.weeks': 8,
    'pace.ownPace': 'no',
    'resources.designHours': 40,
    'resources.costs': 250,
    'resources.note': { fi: 'Tila' },
    'outcomes.0.id': 'o1',
    'outcomes.0.text': { fi: 'Kutoo' },
    'outcomes.0.level': 'applied',
    'outcomes.0.skills': [skill.uri, 'https://example.invalid/skills/2', 'https://example.invalid/skills/3'],
  };
  const skills = new Map([['https://example.invalid/skills/2', { fi: 'neuloa' }]]);
  const document = documentFrom(whole, data, { shown: ['fi', 'sv', 'en', 'se'], skills });
  assert.deepEqual(
    [document.title, document.pace, document.resources],
    [{ fi: 'Poro', se: 'Biepmahit' }, whole.pace, whole.resources],
  );
  assert.deepEqual(document.outcomes?.[0]?.skills, [
    skill,
    { uri: 'https://example.invalid/skills/2', label: { fi: 'neuloa' } },
  ]);
  const without = documentFrom(whole, { ...data, 'outcomes.0.skills': [] }, {});
  assert.deepEqual(without.outcomes?.[0]?.skills, [], 'an unticked skill goes');
});

test('a text of 200 pages that is written to be slow to read is read at once', () => {
  const long = 500_000;
  const runs = ['<', '< ', '<a on', ' onabc', 'href= ', '/ ', ' '];
  for (const run of runs)
    for (const start of ['<', '<a ', '<href='])
      assert.equal(findMarkup(start + run.repeat(long / run.length)), null, start + run);
  assert.equal(findMarkup(`${'< '.repeat(long / 2)}<b>`), '<b>');
  assert.match(findMarkup(`<${' '.repeat(long)}script`)!, /^<\s+…$/);
  assert.match(findMarkup(`<x ${'y '.repeat(long / 2)} onclick=`)!, /^<x y/);
});
