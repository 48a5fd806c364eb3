import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { signCompact } from '../../jose/index.ts';
import type { JsonObject } from '../../json.ts';
import { newPrivateKey, signWith } from '../../keys.ts';
import { sampleNow } from '../../samples.ts';
import { verificationCodes, verifyDocument } from '../index.ts';
import { matchRecipient } from '../recipient.ts';

// Whatever a badge and the web service behind it say, there is an answer from the list, and never a wrong yes.

const SITE = 'https://merkit.example';
const key = newPrivateKey('ES256');
const assertion: JsonObject = {
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: `${SITE}/assertion`,
  recipient: { type: 'email', hashed: true, salt: 's', identity: 'sha256$00' },
  badge: `${SITE}/badge`,
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-01-01T00:00:00Z',
};
const served: Record<string, JsonObject> = {
  '/assertion': assertion,
  '/badge': { type: 'BadgeClass', id: `${SITE}/badge`, name: 'Merkki', issuer: `${SITE}/issuer` },
  '/issuer': {
    type: 'Issuer',
    id: `${SITE}/issuer`,
    publicKey: `${SITE}/key`,
    revocationList: `${SITE}/revoked`,
  },
  '/key': {
    type: 'CryptographicKey',
    id: `${SITE}/key`,
    owner: `${SITE}/issuer`,
    publicKeyPem: createPublicKey(key).export({ format: 'pem', type: 'spki' }) as string,
  },
  '/revoked': { type: 'RevocationList', id: `${SITE}/revoked`, revokedAssertions: [] },
};

const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom(
    `${SITE}/assertion`,
    `${SITE}/issuer`,
    'urn:x',
    'data:,{}',
    'http://',
    '__proto__',
    '\ud800',
  ),
  fc.constantFrom('-----BEGIN PUBLIC KEY-----', '2026-13-40', '0000-00-00', 'sha256$', 'md5$00'),
);
const place = fc.constantFrom(...Object.keys(served));
const member = fc.constantFrom(
  ...[...Object.keys(assertion), 'issuer', 'publicKey', 'publicKeyPem', 'owner', 'revocationList'],
  ...['revokedAssertions', 'expires', 'revoked', 'startsWith', 'allowedOrigins', 'creator'],
);
const codes: readonly string[] = verificationCodes;

async function codeOf(document: unknown, web: Record<string, unknown>): Promise<string> {
  const { report, claims } = await verifyDocument(document, {
    resolveDid: () => Promise.reject(new Error('not asked')),
    fetchStatusList: () => Promise.reject(new Error('not asked')),
    // It answers whatever it is asked for, more than any guarded client would.
    fetchDocument: async (url) => web[url.startsWith(SITE) ? url.slice(SITE.length) : '/issuer'] ?? null,
    knownIssuer: () => null,
    now: sampleNow,
  });
  assert.equal(['same', 'other', 'not-told'].includes(matchRecipient(claims, 'a@b.example')), true);
  return report.code;
}

const some = { interruptAfterTimeLimit: 2000, numRuns: 500 };

test('any value anywhere in a hosted badge or in what its web service tells', async () => {
  assert.equal(await codeOf(`${SITE}/assertion`, served), 'issuer/web-only', 'it is right as it stands');
  await fc.assert(
    fc.asyncProperty(place, member, odd, async (at, name, value) => {
      const web = { ...served, [at]: { ...served[at], [name]: value } };
      for (const document of [`${SITE}/assertion`, JSON.stringify(web['/assertion'])])
        assert.equal(codes.includes(await codeOf(document, web)), true);
    }),
    some,
  );
});

test('any answer at all of the web service', async () => {
  await fc.assert(
    fc.asyncProperty(place, fc.oneof(odd, fc.string()), async (at, value) => {
      assert.equal(codes.includes(await codeOf(`${SITE}/assertion`, { ...served, [at]: value })), true);
    }),
    some,
  );
});

test('a signed badge of which one member is another is never taken with the signature of the first', async () => {
  const signed = { ...assertion, verification: { type: 'SignedBadge', creator: `${SITE}/key` } };
  const jws = await signCompact({}, signed, { algorithm: 'ES256', sign: signWith(key) });
  assert.equal(await codeOf(jws, served), 'issuer/web-only', 'it is right as it stands');
  const [head, , signature] = jws.split('.');
  await fc.assert(
    fc.asyncProperty(member, fc.jsonValue({ maxDepth: 3 }), async (name, value) => {
      const payload = JSON.stringify({ ...signed, [name]: value });
      if (payload === JSON.stringify(signed)) return;
      const code = await codeOf(`${head}.${Buffer.from(payload).toString('base64url')}.${signature}`, served);
      assert.equal(codes.includes(code), true);
      assert.notEqual(code, 'issuer/web-only', payload);
    }),
    some,
  );
});
