import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summariseAcknowledged } from './acknowledgements.ts';
import { verbOfDays } from './calendar.ts';
import { median, p90 } from './figures.ts';
import { timesByTrack, timesOf } from './times.ts';

const held = [{ starts: '2027-01-10', ends: '2027-01-20' }];

test('an offering runs from the first day of an implementation to the last day of the last one', () => {
  assert.equal(verbOfDays('published', '2026-12-01', held, '2027-01-09'), null);
  assert.equal(verbOfDays('published', '2026-12-01', held, '2027-01-10'), 'start');
  assert.equal(verbOfDays('running', '2027-01-10', held, '2027-01-20'), null);
  assert.equal(verbOfDays('running', '2027-01-10', held, '2027-01-21'), 'end');
  const coming = [...held, { starts: '2027-03-01', ends: '2027-03-02' }];
  assert.equal(verbOfDays('running', '2027-01-10', coming, '2027-02-01'), null);
  assert.equal(verbOfDays('ended', '2027-01-21', coming, '2027-03-01'), 'start');
});

test('whoever ended it by hand is not contradicted by what was going on then', () => {
  assert.equal(verbOfDays('ended', '2027-01-15', held, '2027-01-16'), null);
  assert.equal(verbOfDays('running', '2027-02-01', held, '2027-02-02'), null);
  assert.equal(verbOfDays('withdrawn', '2026-12-01', held, '2027-01-15'), null);
});

test('median and p90 are those of the values, and of few cases no p90 is told', () => {
  assert.equal(median([]), null);
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
  assert.equal(p90([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), 9);
  assert.equal(p90([]), null);
  assert.deepEqual(timesOf([1, 2, 3]), { count: 3, median: 2, p90: null });
  assert.equal(timesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 100]).p90, 9);
});

test('times are told by track and for both, over all and lately', () => {
  const published = [
    { track: 'normal' as const, days: 40, at: new Date('2025-01-01') },
    { track: 'fast' as const, days: 6, at: new Date('2026-06-01') },
  ];
  const [normal, fast, both] = timesByTrack(published, new Date('2026-01-01'));
  assert.equal(normal?.all.count, 1);
  assert.equal(normal?.lately.median, null);
  assert.equal(fast?.lately.median, 6);
  assert.equal(both?.all.median, 23);
});

test('the share that acknowledged and the median time count those who did', () => {
  const at = new Date('2026-11-01T08:00:00Z');
  const after = (hours: number) => ({ at, acknowledgedAt: new Date(at.getTime() + hours * 3_600_000) });
  const told = [after(1), after(5), { at, acknowledgedAt: null }];
  assert.deepEqual(summariseAcknowledged(told), { told: 3, acknowledged: 2, medianHours: 3 });
  assert.equal(summariseAcknowledged([{ at, acknowledgedAt: null }]).medianHours, null);
});
