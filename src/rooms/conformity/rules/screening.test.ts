import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, type OfferingDocument, shippedFramework } from '../../framework/index.ts';
import { byNearness, counter, screened } from './screening.ts';

const judge = (document: OfferingDocument) =>
  screened(assess(document, shippedFramework('eu-2022-c243')!, { imported: true }));
const bare = judge({ title: { fi: 'Matkailun perusteet' }, ects: 5, language: ['fi'] });
const tooLarge = judge({ title: { fi: 'Laaja kehittämishanke' }, ects: 61 });
const emptied = judge({ title: { fi: 'Matkailun perusteet' }, ects: 5, mode: [] });

test('what the source does not say is counted apart from what is missing and what is wrong', () => {
  const { add, figures } = counter();
  for (const one of [bare, tooLarge, emptied]) add(one);
  const { gaps, total, verdicts, undecided } = figures();
  assert.deepEqual([total, verdicts, undecided], [3, { conforms: 0, nearly: 0, not: 3 }, 1]);
  assert.equal(gaps.length, 3);
  assert.ok(gaps.every((gap) => gap.count === gap.missing + gap.invalid + gap.unknown && gap.count === 3));
  const workload = tooLarge.elements.find(({ id }) => id === 'workload');
  assert.equal(workload?.result, 'invalid');
  assert.equal(emptied.elements.find(({ id }) => id === 'form-of-participation')?.result, 'missing');
  assert.equal(bare.elements.find(({ id }) => id === 'form-of-participation')?.result, 'unknown');
});

test('the gaps of equal number begin with the one that takes least work', () => {
  const { add, figures } = counter();
  add(bare);
  const minutes = figures().gaps.map(({ effortMinutes }) => effortMinutes);
  assert.deepEqual(
    minutes,
    [...minutes].sort((a, b) => a - b),
  );
});

test('the nearest comes first', () => {
  assert.ok(byNearness(bare, tooLarge) < 0);
});

test('what only a credential has is no part of a screening', () => {
  assert.ok(bare.elements.every(({ id }) => id !== 'learner' && id !== 'issue-date'));
});
