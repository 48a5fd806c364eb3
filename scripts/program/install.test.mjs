import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstMissing } from './install.mjs';

const wanted = {
  '': { name: 'opinko' },
  'node_modules/hono': { version: '4.13.19', integrity: 'sha512-a' },
  'node_modules/knip': { version: '6.42.1', integrity: 'sha512-b', dev: true },
  'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
};
const installed = { 'node_modules/hono': wanted['node_modules/hono'] };

test('a fresh clone needs everything', () => {
  assert.equal(firstMissing(wanted, undefined, false), 'everything');
});

test('the program starts without development packages, the tests do not', () => {
  assert.equal(firstMissing(wanted, installed, false), undefined);
  assert.equal(firstMissing(wanted, installed, true), 'node_modules/knip');
});

test('a package of another version or content is noticed', () => {
  const older = { 'node_modules/hono': { version: '4.13.18', integrity: 'sha512-a' } };
  const other = { 'node_modules/hono': { version: '4.13.19', integrity: 'sha512-z' } };
  assert.equal(firstMissing(wanted, older, false), 'node_modules/hono');
  assert.equal(firstMissing(wanted, other, false), 'node_modules/hono');
});
