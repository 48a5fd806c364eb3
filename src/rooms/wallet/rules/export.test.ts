import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderOf } from './export.ts';

const of = (title: string) =>
  folderOf({
    id: '019abcde-0000-7000-8000-0123456789ab',
    title: { fi: title },
    awardedAt: new Date('2026-11-20T22:00:00Z'),
  });

test('a folder is named by day, title and id, in letters that every file system takes', () => {
  assert.equal(of('Pitkän ähkyn hoito / osa 2'), '2026-11-20-pitkan-ahkyn-hoito-osa-2-456789ab');
  assert.equal(of('Основы'), '2026-11-20-credential-456789ab');
  assert.equal(of('../../etc'), '2026-11-20-etc-456789ab');
  assert.equal(of('x'.repeat(500)).length < 90, true);
});
