import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { Refusal } from '../../base/errors.ts';
import {
  decodeBitstring,
  encodeBitstring,
  largestListBytes,
  newBitstring,
  readBit,
  writeBit,
} from './index.ts';

const refuses = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

test('a bit that was set is set after a journey, and no other', () => {
  const bits = newBitstring();
  const set = [0, 7, 8, 94_567, 131_071];
  for (const index of set) writeBit(bits, index, true);
  const arrived = decodeBitstring(encodeBitstring(bits));
  for (let index = 0; index < 131_072; index += 1) assert.equal(readBit(arrived, index), set.includes(index));
  writeBit(arrived, 8, false);
  assert.equal(readBit(arrived, 8), false);
  assert.equal(readBit(arrived, 7), true);
});

test('the first entry is the left-most bit of the first byte', () => {
  const bits = newBitstring();
  writeBit(bits, 0, true);
  writeBit(bits, 15, true);
  assert.deepEqual([...bits.subarray(0, 2)], [0b1000_0000, 0b0000_0001]);
  assert.equal(gunzipSync(Buffer.from(encodeBitstring(bits).slice(1), 'base64url'))[0], 0b1000_0000);
});

test('the largest list, of 33 million, still works', () => {
  const bits = newBitstring(largestListBytes * 8);
  writeBit(bits, 33_554_431, true);
  assert.equal(readBit(decodeBitstring(encodeBitstring(bits)), 33_554_431), true);
});

test('lists too short, too long or of a broken length, and indexes outside are refused', () => {
  for (const entries of [0, 131_071, 131_073, largestListBytes * 8 + 8, Number.NaN, -8]) {
    assert.throws(() => newBitstring(entries), refuses('status-list/length'));
  }
  for (const index of [-1, 131_072, 0.5, Number.NaN, 2 ** 53]) {
    assert.throws(() => readBit(newBitstring(), index), refuses('status-list/index'));
    assert.throws(() => writeBit(newBitstring(), index, true), refuses('status-list/index'));
  }
});
