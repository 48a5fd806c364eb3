import assert from 'node:assert/strict';
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { Refusal } from '../../base/errors.ts';
import type { JsonObject } from '../json.ts';
import { decodeMultikey, encodeBase58btc, encodeMultikey } from '../multikey.ts';
import { publicKeyOf, readJwk, verifySignature } from '../public-key.ts';
import {
  didJwkDocument,
  didJwkOf,
  didKeyDocument,
  didKeyOfKey,
  didNotFound,
  findAssertionKey,
  findKey,
  resolveDidDocument,
} from './index.ts';

const now = new Date('2026-11-24T10:00:00Z');
const refuses = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

const pairs = {
  EdDSA: generateKeyPairSync('ed25519'),
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
};
const starts = { EdDSA: 'z6Mk', ES256: 'zDn', ES384: 'z82', RS256: 'z4MX' };
const hashes = { EdDSA: null, ES256: 'sha256', ES384: 'sha384', RS256: 'sha256' };
const jwkOf = (key: KeyObject) => key.export({ format: 'jwk' }) as JsonObject;

for (const algorithm of ['EdDSA', 'ES256', 'ES384', 'RS256'] as const) {
  const { publicKey, privateKey } = pairs[algorithm];

  test(`${algorithm}: a key survives as Multikey, JWK, did:key and did:jwk, and verifies`, async () => {
    const multikey = encodeMultikey(publicKey);
    assert.equal(multikey.startsWith(starts[algorithm]), true, multikey.slice(0, 6));
    const bytes = Buffer.from('statement');
    const signature = sign(hashes[algorithm], bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
    const id = 'did:web:a.example';
    const method = (type: string, key: JsonObject) => ({
      id,
      verificationMethod: [{ id: '#k', type, controller: id, ...key }],
      assertionMethod: ['#k'],
    });
    const [byKey, byJwk] = [didKeyOfKey(publicKey), didJwkOf(publicKey)];
    const nobody = async (did: string) => {
      throw didNotFound(did);
    };
    const found = [
      publicKeyOf(decodeMultikey(multikey)),
      readJwk(jwkOf(publicKey)),
      findAssertionKey(await resolveDidDocument(byKey, nobody), `${byKey}#${multikey}`, now),
      findAssertionKey(await resolveDidDocument(byJwk, nobody), `${byJwk}#0`, now),
      findKey(didKeyDocument(byKey), `${byKey}#${multikey}`, 'authentication', now),
      findAssertionKey(method('Multikey', { publicKeyMultibase: multikey }), `${id}#k`, now),
      findAssertionKey(method('JsonWebKey2020', { publicKeyJwk: jwkOf(publicKey) }), `${id}#k`, now),
    ];
    for (const key of found) {
      if (!key || !('key' in key)) assert.fail(JSON.stringify(key));
      assert.equal(key.algorithm, algorithm);
      assert.equal(verifySignature(key, bytes, signature), true);
      assert.equal(verifySignature(key, Buffer.from('another'), signature), false);
      assert.equal(verifySignature(key, bytes, Buffer.alloc(signature.length)), false);
    }
  });
}

test('the examples of the did:key and did:jwk methods are read', () => {
  for (const did of [
    'did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169',
    'did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9',
  ])
    assert.equal('key' in findAssertionKey(didKeyDocument(did), `${did}#${did.slice(8)}`, now), true);
  const jwk = { kty: 'EC', crv: 'P-256', ...pointOf(pairs.ES256.publicKey), use: 'sig' };
  const did = `did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`;
  assert.equal('key' in findAssertionKey(didJwkDocument(did), `${did}#0`, now), true);
});

function pointOf(key: KeyObject): JsonObject {
  const { x, y } = jwkOf(key);
  return { x, y };
}

test('a key for proving who one is does not sign statements, nor the other way round', () => {
  const id = 'did:web:a.example';
  const publicKeyMultibase = encodeMultikey(pairs.ES256.publicKey);
  const method = { id: `${id}#k`, type: 'Multikey', controller: id, publicKeyMultibase };
  const document = { id, verificationMethod: [method], authentication: [`${id}#k`] };
  assert.deepEqual(findAssertionKey(document, `${id}#k`, now), { problem: 'not-for-assertion' });
  assert.equal('key' in findKey(document, `${id}#k`, 'authentication', now), true);
  const embedded = { id, authentication: [method] };
  assert.deepEqual(findAssertionKey(embedded, `${id}#k`, now), { problem: 'unknown' });
  const two = { ...method, publicKeyJwk: jwkOf(pairs.ES384.publicKey) };
  const both = { id, verificationMethod: [two], assertionMethod: [`${id}#k`] };
  assert.deepEqual(findAssertionKey(both, `${id}#k`, now), { problem: 'unsupported' });
});

test('a JWK that gives its private half away, is for something else or malformed is not used', () => {
  const good = jwkOf(pairs.ES256.publicKey);
  const rsa = jwkOf(pairs.RS256.publicKey);
  const small = jwkOf(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey);
  assert.notEqual(readJwk({ ...good, alg: 'ES256', use: 'sig', key_ops: ['verify'], kid: 'x' }), undefined);
  for (const jwk of [
    jwkOf(pairs.ES256.privateKey),
    { ...good, use: 'enc' },
    { ...good, key_ops: ['deriveBits'] },
    { ...good, alg: 'ES384' },
    { ...good, alg: 'HS256' },
    { ...good, crv: 'secp256k1' },
    { ...good, crv: '__proto__' },
    { ...good, x: good.y, y: good.x },
    { ...good, y: undefined },
    { ...good, x: 'A'.repeat(1e6) },
    { ...rsa, alg: 'PS256' },
    { ...rsa, n: 'A'.repeat(1e6) },
    { ...rsa, e: 'A'.repeat(1000) },
    small,
    { kty: 'oct', k: 'AAAA' },
    {},
  ])
    assert.equal(readJwk(jwk as JsonObject), undefined, JSON.stringify(jwk).slice(0, 100));
});

test('points off the curve, other kinds and absurd lengths are refused', () => {
  const bad = [
    encodeBase58btc(Uint8Array.of(0x80, 0x24, 0x02, ...Buffer.alloc(32, 0xff))),
    encodeBase58btc(Uint8Array.of(0x80, 0x24, 0x04, ...Buffer.alloc(32, 1))),
    encodeBase58btc(Uint8Array.of(0x81, 0x24, 0x02, ...Buffer.alloc(32, 1))),
    encodeBase58btc(Uint8Array.of(0x85, 0x24, ...Buffer.alloc(270, 1))),
    encodeBase58btc(Uint8Array.of(0xe7, 0x01, 0x02, ...Buffer.alloc(32, 1))),
    `z${'2'.repeat(1e6)}`,
  ];
  for (const text of bad) assert.throws(() => decodeMultikey(text), refuses('multikey/unsupported'));
  assert.throws(() => didJwkDocument(`did:jwk:${'A'.repeat(1e6)}`), refuses('did/malformed'));
  const secp = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey;
  assert.throws(() => encodeMultikey(secp), refuses('multikey/unsupported'));
  assert.throws(() => didJwkOf(secp), refuses('multikey/unsupported'));
});

test('any text and any JSON: a key or a refusal, and a key that is read is written the same', () => {
  const onlyRefuses = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  };
  const prefix = fc.constantFrom([0xed, 1], [0x80, 0x24], [0x81, 0x24], [0x85, 0x24]);
  const odd = fc
    .tuple(prefix, fc.uint8Array({ maxLength: 60 }))
    .map(([start, rest]) => encodeBase58btc(Uint8Array.of(...start, ...rest)));
  fc.assert(
    fc.property(fc.oneof(odd, fc.string(), fc.base64String()), (text) => {
      const key = onlyRefuses(() => decodeMultikey(text));
      if (key && publicKeyOf(key)) assert.equal(encodeMultikey(key), text);
      onlyRefuses(() => didKeyDocument(`did:key:${text}`));
      onlyRefuses(() => didJwkDocument(`did:jwk:${text}`));
    }),
    { numRuns: 20_000, interruptAfterTimeLimit: 2000 },
  );
  const member = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.base64String());
  const names = fc.constantFrom('kty', 'crv', 'x', 'y', 'n', 'e', 'alg', 'use', 'key_ops', 'd');
  fc.assert(
    fc.property(fc.dictionary(names, member), fc.constantFrom('EC', 'OKP', 'RSA'), (jwk, kty) => {
      readJwk({ ...jwk, kty } as JsonObject);
      onlyRefuses(() => didJwkDocument(`did:jwk:${Buffer.from(JSON.stringify(jwk)).toString('base64url')}`));
    }),
    { numRuns: 20_000, interruptAfterTimeLimit: 2000 },
  );
});
