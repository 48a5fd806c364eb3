import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unkeepable } from './keepable.ts';

test('whole characters of any plane, and nested documents, can be kept', () => {
  assert.equal(unkeepable({ title: { fi: 'Hyvä 💩 \u202e' }, list: [1, null, true, { a: 'x' }] }), null);
});

test('half a character or a NUL is found where it stands, also in a key', () => {
  assert.equal(unkeepable({ title: { fi: 'a\ud800b' } }), 'title.fi');
  assert.equal(unkeepable({ list: ['a', 'b\0'] }), 'list.1');
  assert.equal(unkeepable({ title: { 'f\udc00': 'x' } }), 'title');
});

test('nesting without end is found without going down to it', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
  assert.match(unkeepable(deep) ?? '', /^a(\.a)+$/);
});
