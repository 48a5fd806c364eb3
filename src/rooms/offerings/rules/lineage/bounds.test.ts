import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creditErrors, isOtherLineage } from './bounds.ts';

const title = { fi: 'Lähde' };
const codes = (
  kind: 'study-unit' | 'part-of-study-unit' | 'degree-module' | 'offering',
  ects: number | null,
) => creditErrors({ ects, derivedFrom: { kind, title, ects: 5 } }).map(({ path, code }) => [path, code]);

test('what is derived has no more credits than its source', () => {
  assert.deepEqual(codes('study-unit', 5), []);
  assert.deepEqual(codes('study-unit', 5.5), [['ects', 'offerings/more-than-source']]);
  assert.deepEqual(codes('degree-module', 6), [['ects', 'offerings/more-than-source']]);
  assert.deepEqual(codes('offering', 6), [['ects', 'offerings/more-than-source']]);
});

test('a part of a study unit has fewer than the whole', () => {
  assert.deepEqual(codes('part-of-study-unit', 5), [['ects', 'offerings/not-less-than-source']]);
  assert.deepEqual(codes('part-of-study-unit', 4.5), []);
});

test('credits that nobody has told bound nothing', () => {
  assert.deepEqual(codes('part-of-study-unit', null), []);
  assert.deepEqual(creditErrors({ ects: 9, derivedFrom: { kind: 'study-unit', title } }), []);
  assert.deepEqual(creditErrors({ ects: 9 }), []);
});

test('lineage may come but not change', () => {
  const first = { kind: 'study-unit', title, ects: 5 } as const;
  assert.equal(isOtherLineage(undefined, first), false);
  assert.equal(isOtherLineage(first, { ...first }), false);
  assert.equal(isOtherLineage(first, { ...first, ects: 50 }), true);
});
