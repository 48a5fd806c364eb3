import assert from 'node:assert/strict';
import { test } from 'node:test';
import five from '../../../../data/scales/0-5.json' with { type: 'json' };
import passFail from '../../../../data/scales/pass-fail.json' with { type: 'json' };
import type { OfferingDocument } from '../../framework/index.ts';
import { gradeOutcomes, gradesOf, isPass, outcomesInForce, scaleOf } from './grading.ts';

const document: OfferingDocument = {
  title: { fi: 'Vastuullinen johtaminen' },
  outcomes: [
    { id: 'a', text: { fi: 'Johtaa' }, skills: [{ uri: 'urn:esco:1', label: { fi: 'johtaa' } }] },
    { id: 'b', text: { fi: 'Arvioi' } },
  ],
  assessment: {
    gradeScale: '0-5',
    criteria: [
      { outcome: 'a', text: { fi: 'Tekee suunnitelman', sv: 'Gör en plan' } },
      { outcome: 'a', text: { fi: 'Perustelee sen' } },
    ],
  },
};
const inForce = outcomesInForce(document);
const met = (outcome: string) => ({ outcome, result: 'met' as const, comment: '' });
const notMet = (outcome: string) => ({ outcome, result: 'not-met' as const, comment: 'Puuttuu' });
const wrong = (grade: string, outcomes: Parameters<typeof gradeOutcomes>[2]['outcomes']) =>
  gradeOutcomes(inForce, '0-5', { grade, outcomes }).errors.map(({ path, code }) => `${path} ${code}`);

test('every outcome stands beside its criteria, several joined by lines', () => {
  assert.deepEqual(inForce[0]?.criterion, { fi: 'Tekee suunnitelman\nPerustelee sen', sv: 'Gör en plan' });
  assert.equal(inForce[1]?.criterion, undefined);
});

test('a result keeps the outcome and the criterion as they were, in the order of the offering', () => {
  const { outcomes, errors } = gradeOutcomes(inForce, '0-5', { grade: '4', outcomes: [met('b'), met('a')] });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    outcomes.map(({ id, result }) => [id, result]),
    [
      ['a', 'met'],
      ['b', 'met'],
    ],
  );
  assert.equal(outcomes[0]?.criterion?.sv, 'Gör en plan');
});

test('a grade outside the scale is refused', () => {
  assert.deepEqual(wrong('6', [met('a'), met('b')]), ['grade not-an-option']);
  assert.deepEqual(wrong('pass', [met('a'), met('b')]), ['grade not-an-option']);
});

test('each outcome needs one result, and only those that there are', () => {
  assert.deepEqual(wrong('3', [met('a')]), ['outcomes.1.result required']);
  assert.deepEqual(wrong('3', [met('a'), met('b'), met('c')]), [
    'outcomes.2.outcome studies/no-such-outcome',
  ]);
  assert.deepEqual(wrong('3', [met('a'), met('b'), met('a')]), [
    'outcomes.2.outcome studies/no-such-outcome',
  ]);
});

test('nobody passes with an outcome that was not met, but may fail with it', () => {
  assert.deepEqual(wrong('1', [met('a'), notMet('b')]), ['grade studies/outcome-not-met']);
  assert.deepEqual(wrong('0', [met('a'), notMet('b')]), []);
});

test('an offering that says nothing of its scale is passed or failed', () => {
  assert.equal(scaleOf({ title: {} }), 'pass-fail');
  assert.deepEqual(gradesOf('pass-fail').filter(isPass), ['pass']);
  assert.deepEqual(gradesOf('0-5').filter(isPass), ['1', '2', '3', '4', '5']);
});

test('the grades, and which of them pass, are those of the scale files', () => {
  for (const { id, levels } of [five, passFail]) {
    const grades = gradesOf(id as '0-5' | 'pass-fail');
    assert.deepEqual([...grades].sort(), levels.map((level) => level.id).sort());
    for (const level of levels) assert.equal(isPass(level.id), level.passes, `${id} ${level.id}`);
  }
});
