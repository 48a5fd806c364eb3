import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonWords } from './reason-words.ts';

test('a value that is not allowed is called what people call it, also inside a list', () => {
  const of = (pointer: string, value: string) =>
    reasonWords('fi', { reason: 'framework/not-listed', params: { value }, pointer });
  assert.match(of('/origin', 'hybrid'), /: Yhdistelmä/);
  assert.match(of('/mode/0', 'online'), /: Verkossa|: Verkko/);
  assert.match(of('/nowhere', 'x-1'), /: x-1/);
});
