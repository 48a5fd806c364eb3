import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { totals } from './totals.mjs';

/** The last line after adding one stage's counts, without printing. */
function lineAfter(counts, { ci = false, minimum = {}, whole = true } = {}) {
  const silent = mock.method(console, 'log', () => {});
  const sum = totals({ ci, minimum });
  sum.add('unit', { passed: 0, failed: 0, skips: [], ...counts }, { whole });
  silent.mock.restore();
  return sum.line;
}

test('the last line tells all three numbers', () => {
  const skips = [{ name: 'a', reason: 'no network' }];
  assert.equal(lineAfter({ passed: 7, failed: 2, skips }), '7 passed, 2 failed, 1 skipped');
});

test('in CI only tests of the shared material may be skipped', () => {
  const skip = (reason) => lineAfter({ passed: 1, skips: [{ name: 'a', reason }] }, { ci: true });
  assert.equal(skip('the shared folder is not here'), '1 passed, 0 failed, 1 skipped');
  assert.equal(skip('no Chromium'), '1 passed, 1 failed, 1 skipped');
});

test('tests that have gone missing are a failure, unless only a part was asked for', () => {
  const minimum = { unit: 10 };
  assert.equal(lineAfter({ passed: 9 }, { minimum }), '9 passed, 1 failed, 0 skipped');
  assert.equal(lineAfter({ passed: 9 }, { minimum, whole: false }), '9 passed, 0 failed, 0 skipped');
});
