import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalJson } from './canonical-json.ts';

test('members are sorted by UTF-16 code units and white space is gone (RFC 8785 §3.2.3)', () => {
  const value = { '\u20ac': 1, '\r': 2, '1': 3, '\u{1f600}': 4, '\u00f6': 5, '\ufb33': 6 };
  assert.equal(canonicalJson(value), '{"\\r":2,"1":3,"\u00f6":5,"\u20ac":1,"\u{1f600}":4,"\ufb33":6}');
});

test('numbers are written as ECMAScript writes them', () => {
  assert.equal(canonicalJson([1e21, 0.002, -0, 5.0, 1e-7]), '[1e+21,0.002,0,5,1e-7]');
});

test('absent members do not count, null ones do', () => {
  assert.equal(canonicalJson({ a: undefined, b: null, c: [undefined] }), '{"b":null,"c":[null]}');
});

test('what JSON cannot say is refused', () => {
  assert.throws(() => canonicalJson({ a: Number.NaN }), TypeError);
  assert.throws(() => canonicalJson(() => 1), TypeError);
});
