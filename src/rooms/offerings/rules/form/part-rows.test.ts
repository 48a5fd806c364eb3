import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfferingDocument } from '../../../framework/index.ts';
import { partsFrom, partValues } from './part-rows.ts';

const ref = {
  kind: 'curriculum-unit',
  institution: '02473',
  id: '01990000-0000-7000-8000-000000000001',
} as const;

test('where a part is taken from and what it leads to come back from the form as they were', () => {
  const part = { title: { fi: 'Osa' }, ects: 2, ref, outcomes: ['o1', 'o2'] };
  const document: OfferingDocument = { title: { fi: 'Kokonaisuus' }, parts: [part] };
  const { 'parts.0.title.fi': fi, ...values } = partValues(document);
  const data = { ...values, 'parts.0.title': { fi }, 'parts.0.ects': 2, 'parts.0.origin': null };
  assert.deepEqual(partsFrom(document, data), [part]);
  assert.deepEqual(partsFrom(document, { ...data, 'parts.0.outcomes': [] })[0]?.outcomes, undefined);
});

test('a reference that somebody has changed into something else is none', () => {
  const data = { 'parts.0.title': { fi: 'Osa' }, 'parts.0.ref': 'output/../x' };
  assert.deepEqual(partsFrom({ title: {} }, data), [{ title: { fi: 'Osa' } }]);
});
