import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson } from './json-text.ts';

test('the place where a text stops being JSON is told', () => {
  const place = (text: string) => {
    const read = readJson(text);
    return 'value' in read ? 'read' : `${read.line}:${read.column}`;
  };
  assert.equal(place('{\n  "required": ["title",]\n}'), '2:24');
  assert.equal(place("{'a': 1}"), '1:2');
  assert.equal(place('{"a": 1'), '1:8');
  assert.equal(place('{"a" 1}'), '1:6');
  assert.equal(place('[1, 2}'), '1:6');
  assert.equal(place('{"a": 01}'), '1:8');
  assert.equal(place('{"a": "x\ny"}'), '1:7');
  assert.equal(place('{} {}'), '1:4');
  assert.equal(place(''), '1:1');
  assert.equal(place('[{}, {"a": [true, null, -1.5e3]}]'), 'read');
});

test('whatever is cut off or put into a JSON text, a place inside the text is told', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.constantFrom('', '}', ',', '?', '"'), (value, at, put) => {
      const text = JSON.stringify(value, null, 1);
      const broken = `${text.slice(0, at % (text.length + 1))}${put}`;
      const read = readJson(broken);
      if ('value' in read) return;
      const lines = broken.split('\n');
      assert.ok(read.line >= 1 && read.line <= lines.length);
      assert.ok(read.column >= 1 && read.column <= lines[read.line - 1]!.length + 1);
    }),
  );
});
