import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLinks } from './links.mjs';
import { source } from './source.mjs';

const found = (text, path = 'src/rooms/home/routes.tsx') => checkLinks([source(path, text)]).length;

test('an address written out in a room is found', () => {
  assert.equal(found("const a = '/fi/catalogue';"), 1);
  assert.equal(found("const a = '/api/offerings';"), 1);
  assert.equal(found('const a = `/en/offerings/${id}`;'), 1);
  assert.equal(found('const a = <a href="/sv">x</a>;'), 1);
  assert.equal(found("app.route('/api', api);", 'src/app.ts'), 1);
});

test('words that only begin like an address are left alone', () => {
  assert.equal(found("const a = '/finish'; const b = '/apiary';"), 0);
});

test('base/paths.ts and tests write addresses', () => {
  assert.equal(found("'/api'", 'src/base/paths.ts'), 0);
  assert.equal(found("'/api'", 'src/rooms/home/routes.test.ts'), 0);
});
