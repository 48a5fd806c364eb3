import assert from 'node:assert/strict';
import { test } from 'node:test';
import { searchQuery } from './search-query.ts';

test('a query holds nothing but letters, digits and its own signs, whatever was typed', () => {
  for (const typed of ["' | & !", 'a:* <-> b', '\\', 'Ääkköset & C++', '   ', '💡', 'x'.repeat(1000)]) {
    assert.match(searchQuery(typed) ?? '', /^[a-z0-9:*|&() ]*$/);
  }
  assert.equal(searchQuery(' – '), null);
});

test('fillers are left out, unless there is nothing else', () => {
  assert.equal(searchQuery('johtaminen ja talous'), searchQuery('johtaminen talous'));
  assert.notEqual(searchQuery('ja'), null);
});
