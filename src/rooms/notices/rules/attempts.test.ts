import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureName, MAX_ATTEMPTS, nextAttempt } from './attempts.ts';

const now = new Date('2026-11-23T10:00:00Z');
const pause = (attempts: number) => {
  const again = nextAttempt(attempts, { code: 'ECONNECTION' }, now);
  return again && (again.getTime() - now.getTime()) / 1000;
};

test('each failed attempt waits twice as long, an hour at most', () => {
  assert.deepEqual([1, 2, 3, 9].map(pause), [10, 20, 40, 2560]);
});

test('after ten attempts a mail is given up', () => {
  assert.equal(pause(MAX_ATTEMPTS), null);
});

test('an address that the server refuses is not tried again', () => {
  assert.equal(nextAttempt(1, { code: 'EENVELOPE', responseCode: 550 }, now), null);
  assert.ok(nextAttempt(1, { code: 'EENVELOPE', responseCode: 451 }, now));
  assert.ok(nextAttempt(1, { code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, now));
  assert.ok(nextAttempt(1, { code: 'EAUTH', responseCode: 535 }, now));
});

test('the failure is named without the words of the server', () => {
  assert.equal(failureName({ code: 'EENVELOPE', responseCode: 550 }), 'EENVELOPE 550');
  assert.equal(failureName({}), 'unknown');
});
