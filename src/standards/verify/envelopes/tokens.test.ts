import assert from 'node:assert/strict';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import { buildDidDocument, type DidDocument, didJwkOf, didKeyOfKey, didNotFound } from '../../did/index.ts';
import { encodePart, signCompact, signVcJwt } from '../../jose/index.ts';
import type { JsonObject } from '../../json.ts';
import { type Algorithm, newPrivateKey, type Signer, signWith } from '../../keys.ts';
import { sampleAward, sampleBadge, sampleListUrl, sampleNow } from '../../samples.ts';
import { concealmentOf, disclose, issueSdJwt, presentWithKey } from '../../sd-jwt/index.ts';
import { newStatuses, signTokenList, writePacked } from '../../status-list/index.ts';
import { makeSelfSignedSeal } from '../../x509/index.ts';
import type { VerificationPowers } from '../powers.ts';
import { verifyDocument } from '../verify-credential.ts';

const { did } = sampleAward.institution;
const OTHER = 'did:web:evil.example';
const LIST = `${sampleListUrl('revocation')}/token`;

type Issuer = { key: KeyObject; signer: Signer; document: DidDocument };

function issuerOf(algorithm: Algorithm, as = did): Issuer {
  const key = newPrivateKey(algorithm);
  const signer = { algorithm, verificationMethod: `${as}#key-1`, sign: signWith(key) };
  return {
    key,
    signer,
    document: buildDidDocument(as, [{ fragment: 'key-1', publicKey: createPublicKey(key) }]),
  };
}

const ours = issuerOf('ES256');
const theirs = issuerOf('ES256', OTHER);

function powersWith(lists: Record<string, unknown> = {}, documents: DidDocument[] = []): VerificationPowers {
  const known = [ours.document, theirs.document, ...documents];
  return {
    resolveDid: async (asked) => {
      const found = known.findLast(({ id }) => id === asked);
      if (!found) throw didNotFound(asked);
      return found;
    },
    fetchStatusList: async (url) => {
      if (!(url in lists)) throw new Error('no answer');
      return lists[url];
    },
    knownIssuer: (asked) => (asked === did ? { code: '99999' } : null),
    now: sampleNow,
  };
}

const unlisted = (changes: JsonObject = {}): JsonObject => {
  const { credentialStatus: _, ...badge } = sampleBadge();
  return { ...badge, ...changes };
};

async function answer(text: string, powers = powersWith()): Promise<[string, string]> {
  const { report } = await verifyDocument(text, powers);
  return [report.verdict, report.code];
}

const expect = async (text: string, verdict: string, code: string, powers = powersWith()) =>
  assert.deepEqual(await answer(text, powers), [verdict, code]);

for (const algorithm of ['EdDSA', 'ES256', 'RS256'] as const) {
  test(`a badge as a JWT with ${algorithm} is valid, and its claims are the badge’s`, async () => {
    const issuer = issuerOf(algorithm);
    const text = await signVcJwt(unlisted(), issuer.signer);
    const { report, claims, envelope } = await verifyDocument(text, powersWith({}, [issuer.document]));
    assert.deepEqual([report.verdict, envelope, report.issuer?.did], ['valid', 'jwt', did]);
    assert.equal(claims?.iss, undefined);
    assert.equal(claims?.name, 'Vastuullinen johtaminen');
  });
}

test('a JWT that somebody else signed in the name of the issuer is not the issuer’s', async () => {
  const badge = unlisted();
  const stranger = issuerOf('ES256');
  await expect(await signVcJwt(badge, stranger.signer), 'invalid', 'signature/does-not-match');
  await expect(await signVcJwt(badge, theirs.signer), 'invalid', 'signature/key-of-another');
  // Signed rightly by another, who calls herself so in the claims, and shows the name of the victim in the badge.
  const payload = { ...badge, iss: OTHER };
  const mixed = await signCompact({ typ: 'JWT', kid: `${OTHER}#key-1` }, payload, theirs.signer);
  await expect(mixed, 'invalid', 'signature/claims-differ');
  const inner = await signCompact({ kid: `${OTHER}#key-1` }, { vc: badge, iss: OTHER }, theirs.signer);
  await expect(inner, 'invalid', 'signature/claims-differ');
  // A key that comes along in the header proves nothing.
  const jwk = createPublicKey(stranger.key).export({ format: 'jwk' });
  for (const header of [{ jwk }, { jwk, kid: `${did}#key-1` }]) {
    const [verdict] = await answer(await signCompact(header, { ...badge, iss: did }, stranger.signer));
    assert.equal(verdict, 'invalid');
  }
  const mismatch = await signCompact({ jwk, kid: `${did}#key-1` }, { ...badge, iss: did }, ours.signer);
  await expect(mismatch, 'invalid', 'signature/does-not-match');
});

test('headers that would talk a verifier round are refused', async () => {
  const payload = encodePart({ ...unlisted(), iss: did });
  const none = `${encodePart({ alg: 'none', kid: `${did}#key-1` })}.${payload}.`;
  await expect(none, 'invalid', 'signature/algorithm-refused');
  await expect(`${encodePart({ alg: 'HS256' })}.${payload}.AAAA`, 'invalid', 'signature/algorithm-refused');
  await expect(`${encodePart({ alg: 'ES256K' })}.${payload}.AAAA`, 'unknown', 'signature/unsupported');
  const critical = await signCompact({ crit: ['exp'] }, { ...unlisted(), iss: did }, ours.signer);
  await expect(critical, 'invalid', 'signature/critical-unknown');
  // A token made for another purpose is no credential, though it is signed by the same key.
  const other = await signCompact({ typ: 'kb+jwt', kid: `${did}#key-1` }, unlisted(), ours.signer);
  await expect(other, 'unknown', 'format/enveloped-unsupported');
});

test('a JWT without the name of its key, with a short one, of did:key or did:jwk', async () => {
  const badge = unlisted();
  await expect(await signCompact({ typ: 'vc+jwt' }, badge, ours.signer), 'valid', 'valid');
  for (const kid of ['#key-1', 'key-1'])
    await expect(await signCompact({ kid }, badge, ours.signer), 'valid', 'valid');
  await expect(await signCompact({ kid: '#key-2' }, badge, ours.signer), 'invalid', 'signature/key-unknown');
  const publicKey = createPublicKey(ours.key);
  for (const [id, kid] of [
    [didKeyOfKey(publicKey), `#${didKeyOfKey(publicKey).slice(8)}`],
    [didJwkOf(publicKey), '#0'],
  ] as const) {
    const profile = { ...(badge.issuer as JsonObject), id };
    const text = await signCompact({ kid }, { ...badge, issuer: profile }, ours.signer);
    await expect(text, 'unknown', 'issuer/not-known');
  }
});

test('a JWT of the older data model, and one whose claims end before its credential does', async () => {
  const vc = {
    '@context': ['https://www.w3.org/2018/credentials/v1', 'https://example.org/any/context'],
    type: ['VerifiableCredential'],
    credentialSubject: { name: 'x' },
  };
  const kid = `${did}#key-1`;
  const now = sampleNow.getTime() / 1000;
  const sign = (claims: JsonObject) =>
    signCompact({ kid }, { iss: did, vc, nbf: now - 10, ...claims }, ours.signer);
  await expect(await sign({}), 'valid', 'valid');
  await expect(await sign({ exp: now - 3600 }), 'invalid', 'validity/expired');
  await expect(await sign({ nbf: now + 3600 }), 'invalid', 'validity/not-yet-valid');
  await expect(await sign({ vc: { ...vc, type: [] } }), 'invalid', 'schema/malformed');
  const { validUntil: _, ...endless } = unlisted();
  const ended = await signCompact({ kid }, { ...endless, exp: now - 3600 }, ours.signer);
  await expect(ended, 'invalid', 'validity/expired');
});

const vct = 'https://a.example/type';
const holderKey = newPrivateKey('ES256');
const cnf = { jwk: createPublicKey(holderKey).export({ format: 'jwk' }) };

const sdJwt = (claims: JsonObject, concealed: string[] = ['name'], signer = ours.signer, typ = 'dc+sd-jwt') =>
  issueSdJwt({ typ, claims, concealment: concealmentOf(concealed.map((name) => [name])) }, signer);

test('an SD-JWT VC is valid whole and in part, and shows what was disclosed', async () => {
  for (const typ of ['dc+sd-jwt', 'vc+sd-jwt']) {
    const text = await sdJwt({ iss: did, vct, name: 'Aino', ects: 5 }, ['name'], ours.signer, typ);
    const whole = await verifyDocument(text, powersWith());
    assert.deepEqual([whole.report.verdict, whole.claims?.name, whole.envelope], ['valid', 'Aino', 'sd-jwt']);
    const part = await verifyDocument(disclose(text, []), powersWith());
    assert.deepEqual([part.report.verdict, part.claims?.name, part.claims?.ects], ['valid', undefined, 5]);
  }
});

test('an SD-JWT VC that was changed, added to or signed by another is found out', async () => {
  const text = await sdJwt({ iss: did, vct, name: 'Aino' });
  const forged = Buffer.from(JSON.stringify(['s', 'name', 'Bo'])).toString('base64url');
  await expect(`${text}${forged}~`, 'invalid', 'format/ambiguous');
  await expect(`${text.split('~')[0]}~${forged}~`, 'invalid', 'format/ambiguous');
  await expect(await sdJwt({ iss: did, vct }, [], theirs.signer), 'invalid', 'signature/key-of-another');
  await expect(
    await sdJwt({ iss: did, vct }, [], issuerOf('ES256').signer),
    'invalid',
    'signature/does-not-match',
  );
  await expect(await sdJwt({ iss: did }, []), 'invalid', 'schema/malformed');
  const now = sampleNow.getTime() / 1000;
  await expect(await sdJwt({ iss: did, vct, exp: now - 3600 }, []), 'invalid', 'validity/expired');
  await expect(await sdJwt({ iss: did, vct, exp: 'never' }, []), 'invalid', 'schema/malformed');
  await expect(await sdJwt({ iss: 'https://a.example', vct }, []), 'unknown', 'signature/issuer-not-a-did');
});

test('what a verifier decides by cannot be left out by the holder', async () => {
  const claims = { iss: did, vct, exp: 1, status: { status_list: { idx: 1, uri: LIST } }, cnf };
  for (const name of ['iss', 'vct', 'exp', 'status', 'cnf'])
    await expect(await sdJwt(claims, [name]), 'invalid', 'format/ambiguous');
});

test('a key binding that comes along has to be the holder’s', async () => {
  const text = await sdJwt({ iss: did, vct, cnf, name: 'Aino' });
  const given = { audience: 'https://v.example', nonce: 'n', issuedAt: sampleNow };
  const holder = { algorithm: 'ES256' as const, sign: signWith(holderKey) };
  const shown = await presentWithKey(disclose(text, [['name']]), holder, given);
  await expect(shown, 'valid', 'valid');
  const stolen = await presentWithKey(text, theirs.signer, given);
  await expect(stolen, 'invalid', 'signature/holder-proof-wrong');
  // The proof was made for showing the name; it does not do for showing less.
  const binding = shown.slice(shown.lastIndexOf('~') + 1);
  await expect(disclose(text, []) + binding, 'invalid', 'signature/holder-proof-wrong');
});

test('a W3C credential as an SD-JWT is read by its own members', async () => {
  const badge = unlisted();
  const text = await issueSdJwt(
    {
      typ: 'vc+sd-jwt',
      claims: badge,
      concealment: concealmentOf([['credentialSubject', 'identifier', null]]),
    },
    ours.signer,
  );
  await expect(text, 'valid', 'valid');
  const foreign = await issueSdJwt(
    { typ: 'vc+sd-jwt', claims: { ...badge, iss: OTHER }, concealment: concealmentOf([]) },
    ours.signer,
  );
  await expect(foreign, 'invalid', 'signature/claims-differ');
});

test('the status of a token counts as its issuer’s own list tells it', async () => {
  const hour = 3_600_000;
  const listOf = async (value: number, { signer } = ours, issuer = did) => {
    const statuses = newStatuses(2 ** 17, 2);
    writePacked(statuses, 7, value);
    const [issuedAt, expiresAt] = [sampleNow, new Date(sampleNow.getTime() + hour)];
    return signTokenList({ uri: LIST, issuer, statuses, issuedAt, expiresAt, ttlSeconds: 60 }, signer);
  };
  const text = await sdJwt({ iss: did, vct, status: { status_list: { idx: 7, uri: LIST } } }, []);
  const withList = (list: unknown) => powersWith({ [LIST]: list });
  await expect(text, 'valid', 'valid', withList(await listOf(0)));
  await expect(text, 'invalid', 'status/revoked', withList(await listOf(1)));
  await expect(text, 'invalid', 'status/suspended', withList(await listOf(2)));
  await expect(text, 'unknown', 'status/purpose-unsupported', withList(await listOf(3)));
  await expect(text, 'unknown', 'status/unreachable');
  await expect(text, 'unknown', 'status/list-of-another-issuer', withList(await listOf(0, theirs, OTHER)));
  await expect(text, 'unknown', 'status/list-not-trusted', withList(await listOf(0, theirs)));
  await expect(text, 'unknown', 'status/list-not-trusted', withList(await listOf(0, issuerOf('ES256'))));
  await expect(text, 'unknown', 'status/list-malformed', withList({ not: 'a token' }));
  const late = { ...withList(await listOf(0)), now: new Date(sampleNow.getTime() + 2 * hour) };
  await expect(text, 'unknown', 'status/list-malformed', late);
  const odd = await sdJwt({ iss: did, vct, status: { other: 1 } }, []);
  await expect(odd, 'unknown', 'status/entry-malformed');
});

const period = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2030-01-01T00:00:00Z') };
const seal = { organizationName: 'Invented Opisto', organizationIdentifier: 'NTRFI-1', country: 'FI' };

async function certified(issuer: Issuer): Promise<Signer> {
  const { key, signer } = issuer;
  const certificate = await makeSelfSignedSeal(seal, { ...signer, publicKey: createPublicKey(key) }, period);
  return { ...signer, certificates: [certificate] };
}

test('with a certificate in the header, the issuer is whom the certificate names, and no other', async () => {
  const signer = await certified(ours);
  const strangers = await certified(issuerOf('ES256', 'did:web:nobody.example'));
  const known = { ...powersWith(), knownCertificate: () => ({ name: seal.organizationName }) };
  const unknownCertificate = { ...powersWith(), knownCertificate: () => null };
  // Nobody is named but by the certificate: it is for the trust lists to say.
  const anonymous = await sdJwt({ vct }, [], strangers);
  await expect(anonymous, 'valid', 'valid', known);
  await expect(anonymous, 'unknown', 'issuer/certificate-unknown', unknownCertificate);
  // Its key is also one of the DID that `kid` names.
  const both = await verifyDocument(await sdJwt({ vct }, [], signer), powersWith());
  assert.deepEqual([both.report.verdict, both.report.issuer?.did], ['valid', did]);
  // A trusted certificate of one does not make another's name good.
  for (const iss of ['https://opisto.example', 'Invented Opisto'])
    await expect(await sdJwt({ vct, iss }, [], strangers), 'invalid', 'signature/key-of-another', known);
  const victim = await sdJwt({ vct, iss: did }, [], strangers);
  await expect(victim, 'invalid', 'signature/key-of-another', known);
  const borrowed = { ...strangers, verificationMethod: `${did}#key-1` };
  await expect(await sdJwt({ vct, iss: did }, [], borrowed), 'invalid', 'signature/does-not-match', known);
  // A certificate that did not sign is no one's voucher: the credential counts as the DID's alone.
  const dressed = { ...ours.signer, certificates: strangers.certificates! };
  const report = await verifyDocument(await sdJwt({ vct, iss: did }, [], dressed), unknownCertificate);
  assert.deepEqual([report.report.verdict, report.report.issuer?.did], ['valid', did]);
  await expect(await sdJwt({ vct }, [], dressed), 'invalid', 'signature/does-not-match', known);
  for (const x5c of ['AAAA', [], [1], ['not base64!'], ['A'.repeat(200)], Array(20).fill('A'.repeat(200))]) {
    const text = await signCompact({ typ: 'dc+sd-jwt', x5c }, { vct }, ours.signer);
    await expect(`${text}~`, 'invalid', 'signature/malformed');
  }
});
