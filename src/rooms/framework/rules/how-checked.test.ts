import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedFrameworks } from '../shipped.ts';
import type { OfferingElement } from './framework.ts';
import { demandsOf } from './how-checked.ts';
import { type CheckChoice, writeCheck } from './versions/check-choice.ts';
import { placeAt } from './versions/places.ts';

const framework = shippedFrameworks()[0]!.framework;
const element = framework.elements.find(({ appliesTo }) => appliesTo === 'offering') as OfferingElement;

function said(field: string, choice: CheckChoice): [string, unknown][] {
  const { predicates: _old, ...rest } = element;
  const asks = { ...rest, field, ...writeCheck(placeAt(field)!, choice) };
  return demandsOf(asks, framework).map(({ code, params }) => [code, params]);
}

test('whatever the check builder writes is said in a sentence', () => {
  const present = ['check/present', {}];
  assert.deepEqual(said('/ects', { kind: 'given' }), [present]);
  assert.deepEqual(said('/ects', { kind: 'between', minimum: 2, maximum: null }), [
    present,
    ['check/number-from', { minimum: 2 }],
  ]);
  assert.deepEqual(said('/ects', { kind: 'between', minimum: null, maximum: 5 }), [
    present,
    ['check/number-to', { maximum: 5 }],
  ]);
  assert.deepEqual(said('/ects', { kind: 'between', minimum: 0.5, maximum: 5 }), [
    present,
    ['check/range', { minimum: 0.5, maximum: 5 }],
  ]);
  assert.deepEqual(said('/level/eqf', { kind: 'between', minimum: 1, maximum: 8 }), [
    present,
    ['check/number-between', { minimum: 1, maximum: 8 }],
  ]);
  assert.deepEqual(said('/outcomes', { kind: 'at-least', count: 3 }), [
    present,
    ['check/at-least', { count: 3 }],
  ]);
});

test('a check that the sentences do not tell points to the schema', () => {
  const check = { required: ['source'], properties: { source: { minProperties: 2 } } };
  assert.deepEqual(said('/source', { kind: 'advanced', check }), [
    ['check/present', {}],
    ['check/otherwise', {}],
  ]);
});
