import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TrieRouter } from 'hono/router/trie-router';
import { paths } from './paths.ts';

test('a link has the language first and its parameters encoded', () => {
  assert.equal(
    paths.offering('sv', { institution: '02473', offering: 'a/b' }),
    '/sv/institutions/02473/offerings/a%2Fb',
  );
});

test('the first page does not answer for the pages below it, whichever router takes the patterns', () => {
  const router = new TrieRouter<string>();
  for (const [name, path] of Object.entries(paths)) router.add('GET', path.pattern, name);
  const first = (address: string) => router.match('GET', address)[0].map(([name]) => name)[0];
  assert.equal(first('/fi'), 'home');
  assert.equal(first('/fi/work'), 'work');
  assert.equal(first('/sv/my/credentials'), 'wallet');
  assert.equal(first('/de'), undefined);
});
