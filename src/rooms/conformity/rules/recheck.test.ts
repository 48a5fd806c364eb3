import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assess, shippedFramework } from '../../framework/index.ts';
import { differencesOf } from './recheck.ts';

const report = assess({ title: { fi: 'Etähoidon perusteet' } }, shippedFramework('eu-2022-c243')!, {
  imported: false,
});
const stored = () => JSON.parse(JSON.stringify(report)) as typeof report;

test('a report made again is the same to the byte, in whatever order its members are stored', () => {
  const shuffled = Object.fromEntries(Object.entries(stored()).reverse());
  assert.deepEqual(differencesOf(shuffled, report), []);
});

test('what was tampered with is named with its place', () => {
  const tampered = stored();
  tampered.verdict = 'conforms';
  tampered.elements[0]!.result = 'unknown';
  assert.deepEqual(
    differencesOf(tampered, report).map(({ pointer, stored }) => [pointer, stored]),
    [
      ['/verdict', 'conforms'],
      ['/elements/0/result', 'unknown'],
    ],
  );
  assert.deepEqual(
    differencesOf({ ...stored(), note: 1 }, report).map(({ pointer }) => pointer),
    ['/note'],
  );
});
