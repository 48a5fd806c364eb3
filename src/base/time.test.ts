import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mondayOf, startOfDay } from './time.ts';

test('every day of a week has the same Monday', () => {
  const week = ['2026-11-23', '2026-11-25', '2026-11-29'];
  assert.deepEqual(week.map(mondayOf), ['2026-11-23', '2026-11-23', '2026-11-23']);
  assert.equal(mondayOf('2026-11-22'), '2026-11-16');
  assert.equal(mondayOf('2027-01-01'), '2026-12-28');
});

test('a day begins at midnight of its zone, in winter and in summer', () => {
  assert.equal(startOfDay('Europe/Helsinki', '2026-11-23').toISOString(), '2026-11-22T22:00:00.000Z');
  assert.equal(startOfDay('Europe/Helsinki', '2026-07-06').toISOString(), '2026-07-05T21:00:00.000Z');
  assert.equal(startOfDay('UTC', '2026-07-06').toISOString(), '2026-07-06T00:00:00.000Z');
});
