import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  credentialOffer,
  issuerMetadata,
  makeNonce,
  matchesChallenge,
  nonceEnd,
  offerLink,
  readAuthorizationRequest,
  readCredentialRequest,
  readTokenRequest,
  txCode,
  WalletError,
} from './index.ts';

const refused = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof WalletError) return error.code;
    throw error;
  }
  return 'taken';
};

const key = new Uint8Array(32).fill(1);
const random = new Uint8Array(16).fill(2);
const now = new Date('2026-11-24T12:00:00Z');

test('a nonce holds for five minutes, and only as it was given', () => {
  const nonce = makeNonce(key, random, now);
  const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  assert.deepEqual(nonceEnd(key, nonce, later(299)), later(300));
  assert.equal(nonceEnd(key, nonce, later(300)), null);
  assert.equal(nonceEnd(new Uint8Array(32), nonce, now), null);
  assert.equal(nonceEnd(key, `${nonce}=`, now), null);
  fc.assert(
    fc.property(fc.nat(53), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Buffer.from(nonce, 'base64url');
      bytes[at]! ^= change;
      assert.equal(nonceEnd(key, bytes.toString('base64url'), now), null);
    }),
  );
});

test('the link of an offer leads to what a wallet fetches, and the transaction code is not in it', () => {
  const link = offerLink('https://opinko.example.org/openid4vci/offers/x');
  assert.equal(
    link,
    'openid-credential-offer://?credential_offer_uri=https%3A%2F%2Fopinko.example.org%2Fopenid4vci%2Foffers%2Fx',
  );
  const given = { preAuthorizedCode: 'code', issuerState: 'state', txDescription: 'See the page' };
  const configurations = ['open-badge', 'open-badge'] as const;
  const offer = credentialOffer('https://opinko.example.org', { configurations, ...given });
  assert.deepEqual(offer.credential_configuration_ids, ['open-badge']);
  assert.match(txCode(new Uint8Array(32).fill(255)), /^\d{6}$/);
  assert.equal(txCode(new Uint8Array(32)), '000000');
});

test('a verifier fits the challenge that was made of it, and no other', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  assert.equal(matchesChallenge('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', verifier), true);
  assert.equal(matchesChallenge('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', `${verifier}a`), false);
  const short = 'too-short';
  const made = createHash('sha256').update(short).digest('base64url');
  assert.equal(matchesChallenge(made, short), false);
});

const asked = {
  response_type: 'code',
  client_id: 'wallet',
  code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  code_challenge_method: 'S256',
};

test('an answer goes to https, to this computer or to an application, and nowhere that a browser would run', () => {
  const ask = (redirect_uri: string) =>
    refused(() => readAuthorizationRequest(new URLSearchParams({ ...asked, redirect_uri })));
  const good = [
    'https://wallet.example.org/back?x=1',
    'http://127.0.0.1:1234/back',
    'org.example.wallet:/back',
    'eudi-openid4ci://authorize',
  ];
  for (const address of good) assert.equal(ask(address), 'taken', address);
  const bad = [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'blob:https://x',
    'intent://x',
    'http://wallet.example.org/back',
    'https://wallet.example.org/#x',
    'https://a:b@wallet.example.org/',
    '/back',
  ];
  for (const address of bad) assert.equal(ask(address), 'invalid_request', address);
});

test('what a wallet names by scope or details is what it asks for', () => {
  const read = (more: Record<string, string>) =>
    readAuthorizationRequest(
      new URLSearchParams({ ...asked, redirect_uri: 'https://wallet.example.org/', ...more }),
    );
  assert.deepEqual(read({ scope: 'openid open-badge' }).configurations, ['open-badge']);
  assert.equal(read({}).configurations.length, 3);
  const details = '[{"type":"openid_credential","credential_configuration_id":"open-badge-jwt"}]';
  const { configurations, identifiers } = read({ authorization_details: details });
  assert.deepEqual(
    { configurations, identifiers },
    { configurations: ['open-badge-jwt'], identifiers: true },
  );
});

test('a parameter that is given twice is refused', () => {
  const form = new URLSearchParams({ grant_type: 'authorization_code', code: 'a' });
  form.append('code', 'b');
  assert.equal(
    refused(() => readTokenRequest(form)),
    'invalid_request',
  );
  assert.equal(
    refused(() => readTokenRequest(new URLSearchParams({ grant_type: 'password' }))),
    'unsupported_grant_type',
  );
});

test('so many proofs as the issuer says are taken, and no more', () => {
  const request = (count: number) =>
    JSON.stringify({
      credential_configuration_id: 'credential-sd-jwt',
      proofs: { jwt: Array(count).fill('x') },
    });
  const { batch_credential_issuance: batch } = issuerMetadata(
    'https://opinko.example.org',
    { authorization: '', pushedAuthorization: '', token: '', nonce: '', credential: '', notification: '' },
    { name: 'Opinko', vct: 'https://opinko.example.org/vct', display: [] },
  );
  assert.equal(readCredentialRequest(request(batch.batch_size)).proofs.length, batch.batch_size);
  assert.equal(
    refused(() => readCredentialRequest(request(batch.batch_size + 1))),
    'invalid_proof',
  );
});

test('a description has only the characters that it may have', () => {
  const { error_description: said } = new WalletError('invalid_proof', 'unexpected "aud" ä\n').body;
  assert.match(said, /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/);
});

test('whatever is sent is read or refused in the words of the protocol', () => {
  const readers = [readTokenRequest, readAuthorizationRequest];
  const names = [
    ...Object.keys(asked),
    'grant_type',
    'code',
    'redirect_uri',
    'authorization_details',
    'scope',
  ];
  const pairs = fc.array(fc.tuple(fc.constantFrom(...names), fc.oneof(fc.string(), fc.json(), fc.webUrl())));
  fc.assert(
    fc.property(pairs, (given) => {
      for (const read of readers) refused(() => read(new URLSearchParams(given)));
    }),
    { numRuns: 5000 },
  );
  const body = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({
        credential_configuration_id: fc.oneof(fc.constant('open-badge'), fc.jsonValue()),
        proofs: fc.oneof(fc.record({ jwt: fc.jsonValue() }), fc.jsonValue()),
      })
      .map((value) => JSON.stringify(value)),
  );
  fc.assert(
    fc.property(body, (text) => {
      refused(() => readCredentialRequest(text));
    }),
    { numRuns: 5000 },
  );
});
