import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shareEnd, shareState } from './share.ts';

const at = (text: string) => new Date(text);

test('a link ends after its days, or when it is stopped', () => {
  const now = at('2026-11-01T00:00:00Z');
  const expiresAt = shareEnd('7', now);
  assert.deepEqual(expiresAt, at('2026-11-08T00:00:00Z'));
  assert.equal(shareEnd('unlimited', now), null);
  assert.equal(shareState({ expiresAt, stoppedAt: null }, at('2026-11-07T23:59:59Z')), 'open');
  assert.equal(shareState({ expiresAt, stoppedAt: null }, at('2026-11-08T00:00:00Z')), 'expired');
  assert.equal(shareState({ expiresAt: null, stoppedAt: now }, now), 'stopped');
});
