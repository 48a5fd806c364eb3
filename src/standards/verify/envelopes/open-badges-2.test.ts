import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { bakePng, extractFromPng } from '../../baked/index.ts';
import { signCompact } from '../../jose/index.ts';
import type { JsonObject } from '../../json.ts';
import { newPrivateKey, signWith } from '../../keys.ts';
import { sampleNow } from '../../samples.ts';
import { verifyDocument } from '../verify-credential.ts';

// An invented badge platform.
const SITE = 'https://merkit.example';
const url = `${SITE}/assertions/1`;
const context = 'https://w3id.org/openbadges/v2';
const key = newPrivateKey('RS256');

const hosted: JsonObject = {
  '@context': context,
  type: 'Assertion',
  id: url,
  recipient: { type: 'email', hashed: true, salt: 'suola', identity: 'sha256$00' },
  badge: `${SITE}/badges/1`,
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-01-01T00:00:00Z',
};
const signed: JsonObject = {
  ...hosted,
  id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
  verification: { type: 'SignedBadge', creator: `${SITE}/key` },
};
const publicKeyPem = createPublicKey(key).export({ format: 'pem', type: 'spki' });
const site: Record<string, unknown> = {
  [url]: hosted,
  [`${SITE}/badges/1`]: {
    type: 'BadgeClass',
    id: `${SITE}/badges/1`,
    name: 'Näytemerkki',
    issuer: `${SITE}/issuer`,
  },
  [`${SITE}/issuer`]: {
    type: 'Issuer',
    id: `${SITE}/issuer`,
    name: 'Keksitty merkkipalvelu',
    publicKey: `${SITE}/key`,
    revocationList: `${SITE}/revoked`,
  },
  [`${SITE}/key`]: { type: 'CryptographicKey', id: `${SITE}/key`, owner: `${SITE}/issuer`, publicKeyPem },
  [`${SITE}/revoked`]: { type: 'RevocationList', id: `${SITE}/revoked`, revokedAssertions: [] },
};

function answer(document: unknown, changes: Record<string, unknown> = {}) {
  const served = { ...site, ...changes };
  return verifyDocument(document, {
    resolveDid: () => Promise.reject(new Error('not asked')),
    fetchStatusList: () => Promise.reject(new Error('not asked')),
    fetchDocument: async (asked) => {
      if (served[asked] === undefined) throw new Error('no answer');
      return served[asked] === null ? null : JSON.stringify(served[asked]);
    },
    knownIssuer: () => null,
    now: sampleNow,
  });
}

async function expect(document: unknown, code: string, changes: Record<string, unknown> = {}) {
  const { report } = await answer(document, changes);
  assert.equal(report.code, code, JSON.stringify(report.steps));
  return report;
}

test('a hosted badge is as its web service says, which alone is known of its issuer', async () => {
  for (const document of [url, JSON.stringify(hosted)]) {
    const report = await expect(document, 'issuer/web-only');
    assert.equal(report.verdict, 'unknown');
    assert.deepEqual(
      report.steps.filter(({ step }) => step === 'signature' || step === 'status').map(({ code }) => code),
      ['signature/ok-hosted', 'status/ok'],
    );
  }
  const { claims, envelope } = await answer(url);
  assert.deepEqual(
    [(claims?.badge as JsonObject | undefined)?.name, envelope],
    ['Näytemerkki', 'open-badges-2'],
  );
});

test('a hosted badge that was changed, withdrawn, taken away or has run out is told', async () => {
  await expect({ ...hosted, recipient: { identity: 'somebody@else.example' } }, 'signature/hosted-different');
  await expect(url, 'signature/hosted-gone', { [url]: null });
  await expect(url, 'signature/hosted-unreachable', { [url]: undefined });
  await expect(url, 'status/withdrawn', { [url]: { ...hosted, revoked: true } });
  await expect(url, 'validity/expired', { [url]: { ...hosted, expires: '2026-02-01T00:00:00Z' } });
  await expect(url, 'schema/malformed', { [url]: { ...hosted, expires: 'never' } });
});

test('a date without a zone is taken as UTC, and that is said; what is no date is refused', async () => {
  const schemaOf = async (issuedOn: unknown, more: object = {}) => {
    const { report } = await answer(url, { [url]: { ...hosted, issuedOn, ...more } });
    const found = await answer(JSON.stringify({ ...hosted, issuedOn, ...more }), {
      [url]: { ...hosted, issuedOn, ...more },
    });
    assert.equal(found.report.code, report.code);
    return found.report.steps.find(({ step }) => step === 'schema')?.code;
  };
  for (const date of ['2026-01-01', '2026-01-01T10:00', '2026-01-01T10:00:00', '2026-01-01 10:00:00.123456'])
    assert.equal(await schemaOf(date), 'schema/ok-zone-assumed', date);
  for (const date of ['2026-01-01T10:00:00Z', '2026-01-01T10:00:00+02:00', '2026-01-01T10:00:00+0200'])
    assert.equal(await schemaOf(date), 'schema/ok', date);
  for (const date of ['2026-02-30', '2026-01-01T25:00', '1.1.2026', '', 1767225600, null])
    assert.equal(await schemaOf(date), 'schema/malformed', String(date));
  assert.equal(await schemaOf('2026-01-01', { expires: 'soon' }), 'schema/malformed');
  await expect(url, 'validity/expired', { [url]: { ...hosted, expires: '2026-02-01' } });
  await expect(url, 'validity/not-yet-valid', { [url]: { ...hosted, issuedOn: '2030-02-01' } });
});

test('a badge in somebody else’s web service is not the issuer’s, however alike the address', async () => {
  const issuer = site[`${SITE}/issuer`] as JsonObject;
  for (const evil of ['https://evil.example/1', 'https://merkit.example.evil.example/1']) {
    const changes = { [evil]: { ...hosted, id: evil } };
    await expect(evil, 'signature/hosted-elsewhere', changes);
    const within = { ...issuer, verification: { startsWith: SITE } };
    await expect(evil, 'signature/hosted-elsewhere', { ...changes, [`${SITE}/issuer`]: within });
    // A profile that comes along in the badge is not asked for what it allows.
    const badge = { issuer: { ...issuer, verification: { allowedOrigins: new URL(evil).hostname } } };
    await expect(evil, 'signature/hosted-elsewhere', { [evil]: { ...hosted, id: evil, badge } });
  }
  const allowing = { ...issuer, verification: { allowedOrigins: ['muut.example'] } };
  const other = 'https://muut.example/1';
  const changes = { [other]: { ...hosted, id: other }, [`${SITE}/issuer`]: allowing };
  await expect(other, 'issuer/web-only', changes);
});

test('a signed badge, also out of a picture, is checked with the key of the issuer’s profile and its list', async () => {
  const jws = await signCompact({}, signed, { algorithm: 'RS256', sign: signWith(key) });
  const png = Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), Buffer.alloc(25)]);
  png.writeUInt32BE(13, 8);
  png.write('IHDR', 12);
  const report = await expect(extractFromPng(bakePng(png, jws)) ?? '', 'issuer/web-only');
  // The key is worth as much as the web site it stands on, and that is said.
  assert.equal(report.steps.find(({ step }) => step === 'signature')?.code, 'signature/ok-web-key');
  const revoked = { revokedAssertions: [{ id: signed.id, revocationReason: 'virhe' }] };
  await expect(jws, 'status/withdrawn', { [`${SITE}/revoked`]: revoked });
  await expect(jws, 'status/unreachable', { [`${SITE}/revoked`]: undefined });
  const stranger = newPrivateKey('RS256');
  const forged = await signCompact({}, signed, { algorithm: 'RS256', sign: signWith(stranger) });
  await expect(forged, 'signature/does-not-match');
  const own = { ...signed, verification: { type: 'SignedBadge', creator: 'https://evil.example/key' } };
  const named = await signCompact({}, own, { algorithm: 'RS256', sign: signWith(stranger) });
  await expect(named, 'signature/key-unknown');
  const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${jws.split('.')[1]}.`;
  await expect(none, 'signature/algorithm-refused');
  // Taken out of its signature, it is nothing.
  await expect(signed, 'signature/hosted-unreachable');
});
