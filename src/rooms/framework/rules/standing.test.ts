import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOn } from './standing.ts';

test('an adopted version comes into force on its day and is retired from the day of the next one', () => {
  const version = { state: 'adopted', effectiveFrom: '2026-12-01', retiredFrom: '2027-03-01' } as const;
  assert.equal(standingOn(version, '2026-11-30'), 'coming');
  assert.equal(standingOn(version, '2026-12-01'), 'in-force');
  assert.equal(standingOn(version, '2027-02-28'), 'in-force');
  assert.equal(standingOn(version, '2027-03-01'), 'retired');
  assert.equal(standingOn({ ...version, state: 'proposed' }, '2026-12-01'), 'proposed');
});
