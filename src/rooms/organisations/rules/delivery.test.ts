import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deliveries, mailsAtOnce, mailsWeekly } from './delivery.ts';

test('whatever waits is told of at least once, by its own mail or by the list', () => {
  for (const delivery of deliveries)
    assert.ok(mailsAtOnce(delivery, true) || mailsWeekly(delivery), delivery);
});

test('without a choice what waits comes in the list only, and the rest at once', () => {
  assert.deepEqual(
    deliveries.map((delivery) => [delivery, mailsAtOnce(delivery, true), mailsAtOnce(delivery, false)]),
    [
      ['sorted', false, true],
      ['at-once', true, true],
      ['weekly', false, false],
      ['both', true, true],
    ],
  );
  assert.deepEqual(deliveries.map(mailsWeekly), [true, false, true, true]);
});
