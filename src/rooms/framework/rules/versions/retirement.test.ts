import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hindersRetirement } from './retirement.ts';

test('a version goes out of force between today and the day on which another one follows', () => {
  const today = '2026-11-23';
  const of = (from: string, retiredFrom: string | null = null, effectiveFrom = '2022-06-16') =>
    hindersRetirement({ effectiveFrom, retiredFrom }, from, today)?.code ?? null;
  assert.equal(of('2026-11-23'), null);
  assert.equal(of('2026-11-22'), 'framework/retire-past');
  assert.equal(of('2027-01-01', '2026-11-23'), 'framework/retired-already');
  assert.equal(of('2027-01-01', '2027-02-01'), null);
  assert.equal(of('2027-03-01', '2027-02-01'), 'framework/retire-after');
  assert.equal(of('2027-01-01', null, '2027-06-01'), 'framework/retire-before');
});
