import assert from 'node:assert/strict';
import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign as signBytes,
} from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { jwtVerify, SignJWT } from 'jose';
import { Refusal } from '../../base/errors.ts';
import type { JsonObject } from '../json.ts';
import { type Algorithm, newPrivateKey, type Signer, signWith } from '../keys.ts';
import { type PublicKey, publicKeyOf } from '../public-key.ts';
import { sampleAward, sampleBadge, sampleNow } from '../samples.ts';
import {
  credentialOf,
  encodePart,
  headerProblem,
  readCompact,
  signVcJwt,
  verifyCompact,
  verifyJws,
  verifyVcJwt,
} from './index.ts';

const { did } = sampleAward.institution;
const refuses = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

function keyFor(algorithm: Algorithm): { signer: Signer; publicKey: PublicKey; key: KeyObject } {
  const key = newPrivateKey(algorithm);
  const signer = { algorithm, verificationMethod: `${did}#key-1`, sign: signWith(key) };
  return { key, signer, publicKey: publicKeyOf(createPublicKey(key))! };
}

const keys = { EdDSA: keyFor('EdDSA'), ES256: keyFor('ES256'), RS256: keyFor('RS256') };

for (const algorithm of ['EdDSA', 'ES256', 'RS256'] as const) {
  test(`${algorithm}: a badge as a JWT verifies here and by jose, and jose’s here`, async () => {
    const { signer, publicKey, key } = keys[algorithm];
    const badge = sampleBadge();
    const jwt = await signVcJwt(badge, signer);
    assert.deepEqual(verifyVcJwt(jwt, publicKey), JSON.parse(JSON.stringify(badge)));
    const { payload } = await jwtVerify(jwt, publicKey.key, {
      algorithms: [algorithm],
      issuer: did,
      subject: badge.credentialSubject.id!,
      currentDate: sampleNow,
    });
    assert.equal(payload.jti, badge.id);
    const theirs = await new SignJWT({ ...badge })
      .setProtectedHeader({ alg: algorithm })
      .setIssuer(did)
      .sign(key);
    assert.deepEqual(verifyVcJwt(theirs, publicKey).name, badge.name);
    const [head, body, signature] = jwt.split('.') as [string, string, string];
    const changed = encodePart({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), name: 'x' });
    assert.throws(
      () => verifyCompact(`${head}.${changed}.${signature}`, publicKey),
      refuses('jose/signature'),
    );
    assert.throws(() => verifyCompact(jwt, keyFor(algorithm).publicKey), refuses('jose/signature'));
  });
}

/** A JWT with any header, signed by whatever `sign` does. */
function forged(header: JsonObject, sign: (input: string) => Uint8Array): string {
  const input = `${encodePart(header)}.${encodePart({ ...sampleBadge(), iss: did })}`;
  return `${input}.${Buffer.from(sign(input)).toString('base64url')}`;
}

test('no signature, a shared secret that is the public key, another algorithm: none is taken for the key’s', () => {
  const { publicKey, key } = keys.RS256;
  const pem = publicKey.key.export({ format: 'pem', type: 'spki' });
  const secret = (input: string) => createHmac('sha256', pem).update(input).digest();
  const right = (input: string) => signBytes('sha256', Buffer.from(input), key);
  assert.equal(verifyJws(readCompact(forged({ alg: 'RS256' }, right))!, publicKey), true);
  const attempts = [
    forged({ alg: 'none' }, () => Buffer.alloc(0)),
    forged({ alg: 'None' }, () => Buffer.alloc(0)),
    forged({ alg: 'RS256' }, () => Buffer.alloc(0)),
    forged({ alg: 'HS256' }, secret),
    forged({ alg: 'RS256' }, secret),
    forged({ alg: 'PS256' }, right),
    forged({ alg: 'ES256' }, right),
    forged({ alg: ['RS256'] }, right),
    forged({}, right),
    forged({ alg: 'RS256', crit: ['exp'], exp: 1 }, right),
    forged({ alg: 'RS256', crit: [] }, right),
    forged({ alg: 'RS256', b64: false }, right),
  ];
  for (const attempt of attempts) {
    const jws = readCompact(attempt)!;
    for (const { publicKey: any } of Object.values(keys)) assert.equal(verifyJws(jws, any), false, attempt);
  }
});

test('an all-zero signature of ECDSA is none', () => {
  const zero = forged({ alg: 'ES256' }, () => Buffer.alloc(64));
  assert.equal(verifyJws(readCompact(zero)!, keys.ES256.publicKey), false);
});

test('what a header may not say is told apart from what is only unknown here', () => {
  const problems = [
    [{ alg: 'none' }, 'refused-algorithm'],
    [{ alg: 'HS512' }, 'refused-algorithm'],
    [{}, 'refused-algorithm'],
    [{ alg: 'ES256K' }, 'unsupported-algorithm'],
    [{ alg: 'ES256', crit: ['b64'] }, 'critical'],
  ] as const;
  for (const [header, problem] of problems) assert.equal(headerProblem(header)?.problem, problem);
  assert.equal(headerProblem({ alg: 'ES256' }), undefined);
});

test('a key on another curve and a short RSA key verify nothing', () => {
  for (const key of [
    generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey,
    generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey,
    generateKeyPairSync('ed448').publicKey,
  ]) {
    assert.equal(publicKeyOf(key), undefined);
  }
});

test('a JWT that names another issuer, holder or end than the credential in it is found out', () => {
  const badge = sampleBadge();
  const base = { ...badge, iss: did };
  assert.equal(credentialOf({ payload: base }).differs, undefined);
  for (const [claim, value] of [
    ['iss', 'did:web:evil.example'],
    ['jti', 'urn:uuid:other'],
    ['sub', 'did:example:other'],
    ['exp', 4_000_000_000],
    ['nbf', 'soon'],
  ] as const) {
    assert.equal(credentialOf({ payload: { ...base, [claim]: value } }).differs, claim);
    assert.equal(credentialOf({ payload: { vc: badge, [claim]: value } }).differs, claim);
  }
});

test('in the manner of the older data model, claims stand in for members', () => {
  const { credential } = credentialOf({
    payload: {
      iss: 'did:web:a.example',
      jti: 'urn:uuid:1',
      sub: 'did:web:b.example',
      nbf: 1_600_000_000,
      vc: { type: ['VerifiableCredential'], credentialSubject: { degree: 'x' } },
    },
  });
  assert.deepEqual(credential, {
    type: ['VerifiableCredential'],
    issuer: 'did:web:a.example',
    id: 'urn:uuid:1',
    issuanceDate: '2020-09-13T12:26:40Z',
    credentialSubject: { degree: 'x', id: 'did:web:b.example' },
  });
});

test('any text: read or not, never an exception; and nothing but the signed bytes verifies', async () => {
  const { publicKey, signer } = keys.EdDSA;
  const jwt = await signVcJwt(sampleBadge(), signer);
  const base64url = fc.string({ unit: fc.constantFrom(...'abAB019-_=+/.~ '), maxLength: 40 });
  const part = fc.oneof(
    base64url,
    fc.jsonValue().map((value) => Buffer.from(JSON.stringify(value)).toString('base64url')),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const jws = readCompact(parts.join('.'));
      if (!jws) return;
      headerProblem(jws.header);
      credentialOf(jws);
      assert.equal(verifyJws(jws, publicKey), false);
    }),
    { numRuns: 20_000, interruptAfterTimeLimit: 2000 },
  );
  const [head, body, signature] = jwt.split('.') as [string, string, string];
  fc.assert(
    fc.property(fc.nat({ max: head.length + body.length }), fc.constantFrom(...'aZ7-_'), (at, letter) => {
      const text = `${head}.${body}`;
      const changed = text.slice(0, at) + letter + text.slice(at + 1);
      const jws = changed === text ? undefined : readCompact(`${changed}.${signature}`);
      assert.equal(jws !== undefined && verifyJws(jws, publicKey), false);
    }),
    { numRuns: 2000, interruptAfterTimeLimit: 1500 },
  );
});
