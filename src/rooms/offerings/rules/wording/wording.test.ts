import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { OfferingDocument } from '../../../framework/index.ts';
import { described } from '../../../framework/rules/described-offering.ts';
import { documentValues } from '../form/form-values.ts';
import { withWording } from './adapt.ts';
import { byNearness, firstDifferent, type Likeness, nearness, type Ranked, titleStems } from './nearness.ts';
import { wordedPartAt, wordingOf } from './worded-part.ts';

const own: Likeness = {
  title: { fi: 'Matkailuyrityksen johtaminen' },
  field: '1015',
  level: { competence: 'basic' },
};
const finnish = [{ fi: 'Yritykset kaipaavat tätä.' }];
const near = (other: Partial<Likeness>, wording = finnish) =>
  nearness(own, { title: { fi: 'Muu' }, ...other }, wording, 'fi');

test('the same field is nearer than a narrow one, that one nearer than a broad one, and that than another', () => {
  const fields = ['1015', '1013', '1022', '0311', null].map((field) => near({ field }));
  assert.deepEqual(fields, [6, 4, 3, 2, 2]);
});

test('shared words of the title count in any inflection, the level counts, and so does the language', () => {
  assert.ok(near({ title: { fi: 'Yritysten johtamisen perusteet' } }) > near({}));
  assert.equal(near({ level: { competence: 'basic' } }) - near({ level: { competence: 'expert' } }), 1);
  assert.equal(near({}) - near({}, [{ sv: 'Företagen behöver detta.' } as never]), 2);
});

test('nothing in common is nothing, and no likeness is worth less than none', () => {
  const arbitrary = fc.record({ fi: fc.string(), sv: fc.string() });
  fc.assert(
    fc.property(arbitrary, arbitrary, (a, b) => {
      const one = nearness({ title: a }, { title: b }, [], 'fi');
      assert.ok(one >= 0 && one <= 3);
      assert.equal(one, nearness({ title: b }, { title: a }, [], 'fi'));
    }),
  );
  assert.deepEqual(titleStems({}), []);
});

const ranked = (
  id: string,
  score: number,
  words: string,
  day = '2026-01-01',
): Ranked<{ id: string; publishedAt: Date }> => {
  return { candidate: { id, publishedAt: new Date(day) }, near: score, wording: [{ fi: words }] };
};

test('nearest first, then the newest; whoever says the same again or is not good enough is left out', () => {
  const all = [
    ranked('a', 1, 'Yksi'),
    ranked('b', 5, 'Kaksi'),
    ranked('c', 5, 'Kolme', '2026-06-01'),
    ranked('d', 4, ' Kaksi '),
    ranked('e', 9, 'Huono'),
  ].sort(byNearness);
  const chosen = firstDifferent(all, 3, ({ id }) => id !== 'e').map(({ candidate }) => candidate.id);
  assert.deepEqual(chosen, ['c', 'b', 'a']);
  assert.equal(firstDifferent(all, 1, () => true).length, 1);
});

test('a pointer leads to the written part around it; what is chosen or counted is no wording', () => {
  assert.equal(wordedPartAt('/outcomes/0/text'), 'outcomes');
  assert.equal(wordedPartAt('/relevance'), 'relevance');
  assert.equal(wordedPartAt('/stackability'), 'stackability.text');
  assert.equal(wordedPartAt('/stackability/text'), 'stackability.text');
  for (const pointer of ['/ects', '/title', '/mode', '/level/eqf', '', null])
    assert.equal(wordedPartAt(pointer), null);
});

test('empty texts are no wording', () => {
  assert.deepEqual(wordingOf({ title: {}, relevance: { fi: ' ' } }, 'relevance'), []);
  assert.deepEqual(wordingOf({ title: {} }, 'outcomes'), []);
  assert.equal(wordingOf(described, 'outcomes').length, 2);
});

test('a wording comes below what one has written oneself, in each of its languages', () => {
  const document: OfferingDocument = { title: {}, relevance: { fi: 'Oma.' } };
  const values = withWording(documentValues(document), 'relevance', [{ fi: 'Muiden.', sv: 'Andras.' }]);
  assert.equal(values['relevance.fi'], 'Oma.\n\nMuiden.');
  assert.equal(values['relevance.sv'], 'Andras.');
  assert.equal(values['relevance.en'], '');
});

test('outcomes come after one’s own, with ids that nobody has', () => {
  const document: OfferingDocument = { title: {}, outcomes: [{ id: 'o1', text: { fi: 'Oma' } }] };
  const values = withWording(documentValues(document), 'outcomes', [{ fi: 'Yksi' }, { fi: 'Kaksi' }]);
  assert.equal(values['outcomes.0.text.fi'], 'Oma');
  assert.deepEqual(
    [1, 2].map((row) => [values[`outcomes.${row}.id`], values[`outcomes.${row}.text.fi`]]),
    [
      ['o2', 'Yksi'],
      ['o3', 'Kaksi'],
    ],
  );
});
