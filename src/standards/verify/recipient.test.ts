import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { matchRecipient } from './recipient.ts';

const hash = (algorithm: string, text: string) =>
  `${algorithm}$${createHash(algorithm).update(text).digest('hex')}`;
const olderBadge = (identity: unknown, rest: object = {}) => ({
  recipient: { type: 'email', identity, ...rest },
});
const newerBadge = (...identifier: object[]) => ({ credentialSubject: { identifier } });

test('an older badge tells its address plainly or hashed with its salt, whatever the capital letters', () => {
  const email = 'aino@esimerkki.example';
  const hashed = olderBadge(hash('sha256', `${email}suola`), { hashed: true, salt: 'suola' });
  for (const badge of [olderBadge(email), hashed, olderBadge(hash('md5', email))]) {
    assert.equal(matchRecipient(badge, ' Aino@Esimerkki.example '), 'same');
    assert.equal(matchRecipient(badge, 'toinen@esimerkki.example'), 'other');
  }
  const otherSalt = olderBadge(hash('sha256', `${email}suola`), { hashed: true, salt: 'pippuri' });
  assert.equal(matchRecipient(otherSalt, email), 'other');
});

test('a hash is never taken for an address', () => {
  const identity = hash('sha256', 'aino@esimerkki.example');
  assert.equal(matchRecipient(olderBadge(identity), identity), 'other');
});

test('a newer badge may name several identities; one of them is enough', () => {
  const named = { identityType: 'name', hashed: false, identityHash: 'Aino Esimerkki' };
  const address = { identityType: 'emailAddress', hashed: false, identityHash: 'aino@esimerkki.example' };
  const salted = {
    identityType: 'emailAddress',
    hashed: true,
    salt: 's',
    identityHash: hash('sha256', 'b@c.exs'),
  };
  assert.equal(matchRecipient(newerBadge(named), 'aino@esimerkki.example'), 'not-told');
  assert.equal(matchRecipient(newerBadge(named, address), 'aino@esimerkki.example'), 'same');
  assert.equal(matchRecipient(newerBadge(address, salted), 'b@c.ex'), 'same');
  assert.equal(matchRecipient(newerBadge(named, address), 'b@c.ex'), 'other');
});

test('what names no address tells nothing', () => {
  for (const claims of [
    null,
    {},
    { recipient: 'x' },
    { recipient: { type: 'url', identity: 'https://a.example' } },
  ])
    assert.equal(matchRecipient(claims, 'a@b.example'), 'not-told');
});
