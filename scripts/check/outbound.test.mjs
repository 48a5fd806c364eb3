import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkOutbound } from './outbound.mjs';
import { source } from './source.mjs';

const found = (text, path = 'src/rooms/credentials/actions/verify.ts') =>
  checkOutbound([source(path, text)]).length;

test('every way out of the house is found', () => {
  assert.equal(found("await fetch('https://example.org');"), 1);
  assert.equal(found('globalThis.fetch(url);'), 1);
  assert.equal(found("import https from 'node:https'; https.request(url);"), 1);
  assert.equal(found("import * as http from 'http'; http.get(url);"), 1);
  assert.equal(found("import { request } from 'node:http';"), 1);
  assert.equal(found("import { fetch as go } from 'undici';"), 1);
});

test('a fetch that was handed in is the caller’s', () => {
  assert.equal(found('export function load(url: string, fetch: Fetch) { return fetch(url); }'), 0);
  assert.equal(found('const load = ({ fetch }: Powers) => async () => fetch(url);'), 0);
});

test('platform/http and the browser script may call, other platform code may not', () => {
  const call = "fetch('https://example.org');";
  assert.equal(found(call, 'src/platform/http/client.ts'), 0);
  assert.equal(found(call, 'src/platform/web/enhance/autosave.ts'), 0);
  assert.equal(found(call, 'src/platform/jobs/worker.ts'), 1);
});

test('a server may be made anywhere, and other objects may have a get', () => {
  assert.equal(found("import { createServer } from 'node:http'; map.get(key);"), 0);
});
