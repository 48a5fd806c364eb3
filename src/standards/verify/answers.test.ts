import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProof } from '../data-integrity/index.ts';
import {
  buildDidDocument,
  didKeyOf,
  didMethodUnsupported,
  didNotFound,
  didUnreachable,
  keyUrl,
} from '../did/index.ts';
import { ed25519PublicKey, newEd25519Key } from '../ed25519.ts';
import type { JsonObject } from '../json.ts';
import { type SampleIssuer, sampleBadge, sampleIssuer, sampleNow, samplePowers } from '../samples.ts';
import { documentLimits } from '../vc/index.ts';
import { type VerificationPowers, verifyCredential } from './index.ts';

type Case = { credential: unknown; powers?: Partial<VerificationPowers> };

/** Verifies what `make` returns in the issuer's world and checks verdict, code, and what the report says about it. */
async function expectAnswer(
  verdict: string,
  code: string,
  make: (issuer: SampleIssuer) => Case | Promise<Case>,
): Promise<void> {
  const issuer = sampleIssuer();
  const { credential, powers } = await make(issuer);
  const report = await verifyCredential(credential, { ...(await samplePowers(issuer)), ...powers });
  assert.deepEqual([report.verdict, report.code], [verdict, code], JSON.stringify(report, null, 1));
}

const signed = (issuer: SampleIssuer, changes: object = {}) =>
  addProof({ ...sampleBadge(), ...changes }, issuer.signing);

const withProof = async (issuer: SampleIssuer, changes: JsonObject) => {
  const credential = await signed(issuer);
  return { ...credential, proof: { ...credential.proof, ...changes } };
};

test('a changed content', () =>
  expectAnswer('invalid', 'signature/does-not-match', async (issuer) => ({
    credential: { ...(await signed(issuer)), name: 'Another name' },
  })));

test('a word that no context knows', () =>
  expectAnswer('invalid', 'signature/uncovered-content', async (issuer) => ({
    credential: { ...(await signed(issuer)), honours: 'summa cum laude' },
  })));

test('a stranger who signed in the name of the issuer', () =>
  expectAnswer('invalid', 'signature/does-not-match', async () => ({
    credential: await signed(sampleIssuer()),
  })));

test('a key that the issuer never published', () =>
  expectAnswer('invalid', 'signature/key-unknown', async () => ({
    credential: await signed(sampleIssuer(undefined, 'key-9')),
  })));

test('a key of somebody else', () =>
  expectAnswer('invalid', 'signature/key-of-another', async () => ({
    credential: await signed(sampleIssuer('did:web:impostor.example')),
  })));

test('another key of the issuer than the one the proof names', () =>
  expectAnswer('invalid', 'signature/other-key-used', async (issuer) => {
    const second = newEd25519Key().publicKey;
    const keys = [
      { fragment: 'key-1', publicKey: ed25519PublicKey(second) },
      { fragment: 'key-2', publicKey: ed25519PublicKey(issuer.publicKey) },
    ];
    return {
      credential: await signed(issuer),
      powers: { resolveDid: async () => buildDidDocument(issuer.did, keys) },
    };
  }));

for (const [what, code, verdict, change] of [
  ['a key that was revoked', 'key-revoked', 'invalid', { revoked: '2026-11-01T00:00:00Z' }],
  ['a key whose revocation cannot be read', 'key-revoked', 'invalid', { revoked: 'yes' }],
  ['a key that has expired', 'key-expired', 'invalid', { expires: '2026-11-24T10:00:00Z' }],
  ['a key of another controller', 'key-of-another', 'invalid', { controller: 'did:web:other.example' }],
  ['a key of a kind we cannot read', 'key-unsupported', 'unknown', { publicKeyMultibase: 'zDnaeUnknown' }],
] as const) {
  test(what, () =>
    expectAnswer(verdict, `signature/${code}`, async (issuer) => {
      const document = buildDidDocument(issuer.did, [
        { fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) },
      ]);
      Object.assign(document.verificationMethod[0]!, change);
      return { credential: await signed(issuer), powers: { resolveDid: async () => document } };
    }),
  );
}

test('a key that may not sign statements', () =>
  expectAnswer('invalid', 'signature/key-not-for-assertion', async (issuer) => {
    const document = buildDidDocument(issuer.did, [
      { fragment: 'key-1', publicKey: ed25519PublicKey(issuer.publicKey) },
    ]);
    const resolveDid = async () => ({
      ...document,
      assertionMethod: [],
      authentication: document.assertionMethod,
    });
    return { credential: await signed(issuer), powers: { resolveDid } };
  }));

for (const [what, code, answer] of [
  ['a DID that does not exist', 'did-not-found', didNotFound('did:web:x.example')],
  ['a DID that cannot be reached', 'did-unreachable', didUnreachable('did:web:x.example')],
  ['a network that fails in a way of its own', 'did-unreachable', new Error('ECONNRESET')],
  ['a DID of a method nobody here knows', 'did-unsupported', didMethodUnsupported('did:web:x.example')],
] as const) {
  test(what, () =>
    expectAnswer('unknown', `signature/${code}`, async (issuer) => ({
      credential: await signed(issuer),
      powers: { resolveDid: () => Promise.reject(answer) },
    })),
  );
}

for (const answer of [null, 'text', [], {}, { id: 'did:web:other.example' }]) {
  test(`a DID document that is ${JSON.stringify(answer)}`, () =>
    expectAnswer('unknown', 'signature/did-unreachable', async (issuer) => ({
      credential: await signed(issuer),
      powers: { resolveDid: async () => answer },
    })));
}

test('an issuer that is not a DID', () =>
  expectAnswer('unknown', 'signature/issuer-not-a-did', async (issuer) => ({
    credential: await signed(issuer, { issuer: 'https://opisto.example/issuer' }),
  })));

test('a did:key that holds no key', () =>
  expectAnswer('invalid', 'signature/did-malformed', async (issuer) => ({
    credential: await addProof(
      { ...sampleBadge(), issuer: { id: 'did:key:z6MkNot', type: ['Profile'] } },
      { ...issuer.signing, verificationMethod: 'did:key:z6MkNot#z6MkNot' },
    ),
  })));

test('a did:key answers for itself', async () => {
  const { publicKey } = sampleIssuer();
  const did = didKeyOf(publicKey);
  const issuer = sampleIssuer(did);
  const real = didKeyOf(issuer.publicKey);
  const signing = { ...issuer.signing, verificationMethod: keyUrl(real, real.slice(8)) };
  const { credentialStatus: _, ...badge } = sampleBadge();
  const credential = await addProof({ ...badge, issuer: { id: real, type: ['Profile'] } }, signing);
  const { knownIssuer: __, ...powers } = await samplePowers(issuer);
  const report = await verifyCredential(credential, {
    ...powers,
    resolveDid: () => assert.fail('was asked'),
  });
  assert.deepEqual([report.verdict, report.steps[4]!.code], ['valid', 'status/none']);
});

test('no proof', () => expectAnswer('invalid', 'signature/missing', () => ({ credential: sampleBadge() })));

test('a wrong purpose', () =>
  expectAnswer('invalid', 'signature/wrong-purpose', async (issuer) => ({
    credential: await withProof(issuer, { proofPurpose: 'authentication' }),
  })));

test('a proof that has run out', () =>
  expectAnswer('invalid', 'signature/expired', async (issuer) => ({
    credential: await withProof(issuer, { expires: '2026-11-24T09:59:59Z' }),
  })));

for (const changes of [{ cryptosuite: 'bbs-2023' }, { type: 'Ed25519Signature2020' }]) {
  test(`a proof with ${JSON.stringify(changes)}`, () =>
    expectAnswer('unknown', 'signature/unsupported', async (issuer) => ({
      credential: await withProof(issuer, changes),
    })));
}

for (const changes of [
  { previousProof: 'urn:p' },
  { cryptosuite: 'ecdsa-sd-2023' },
  { '@context': ['https://www.w3.org/ns/credentials/v2'] },
]) {
  test(`a proof with ${JSON.stringify(changes)}, which can be right for nobody`, () =>
    expectAnswer('invalid', 'signature/malformed', async (issuer) => ({
      credential: await withProof(issuer, changes),
    })));
}

for (const changes of [
  { proofValue: 'z123' },
  { proofValue: `u${'A'.repeat(86)}` },
  { proofValue: `z${'1'.repeat(5000)}` },
  { proofValue: 5 },
  { created: 'yesterday' },
  { created: '2026-02-30T00:00:00Z' },
  { verificationMethod: { id: 'did:web:x' } },
  { cryptosuite: null },
  { extra: true },
  { id: 'not a url' },
] as JsonObject[]) {
  test(`a proof with ${JSON.stringify(changes).slice(0, 60)}`, () =>
    expectAnswer('invalid', 'signature/malformed', async (issuer) => ({
      credential: await withProof(issuer, changes),
    })));
}

test('nine proofs', () =>
  expectAnswer('invalid', 'signature/malformed', async (issuer) => {
    const credential = await signed(issuer);
    return { credential: { ...credential, proof: Array(9).fill(credential.proof) } };
  }));

test('a right proof beside one of another kind', () =>
  expectAnswer('valid', 'valid', async (issuer) => {
    const credential = await signed(issuer);
    return { credential: { ...credential, proof: [{ type: 'Ed25519Signature2020' }, credential.proof] } };
  }));

test('a right proof beside a wrong one', () =>
  expectAnswer('invalid', 'signature/does-not-match', async (issuer) => {
    const credential = await signed(issuer);
    const other = (await signed(sampleIssuer())).proof;
    return { credential: { ...credential, proof: [credential.proof, other] } };
  }));

test('expired', () =>
  expectAnswer('invalid', 'validity/expired', async (issuer) => ({
    credential: await signed(issuer, { validUntil: '2026-11-23T10:00:00Z' }),
  })));

test('not yet valid', () =>
  expectAnswer('invalid', 'validity/not-yet-valid', async (issuer) => ({
    credential: await signed(issuer, { validFrom: '2026-11-25T10:00:00Z' }),
  })));

test('a clock that is half a minute off does no harm', () =>
  expectAnswer('valid', 'valid', async (issuer) => ({
    credential: await signed(issuer, { validFrom: '2026-11-24T10:00:30Z' }),
  })));

test('changed and expired: that it was changed comes first', () =>
  expectAnswer('invalid', 'signature/does-not-match', async (issuer) => ({
    credential: { ...(await signed(issuer)), validUntil: '2026-11-23T10:00:00Z' },
  })));

test('expired, and the issuer or a list cannot be reached: what is certain comes first', async () => {
  const expired = { validUntil: '2026-11-23T10:00:00Z' };
  const fail = () => Promise.reject(new Error('no answer'));
  for (const power of ['resolveDid', 'fetchStatusList']) {
    await expectAnswer('invalid', 'validity/expired', async (issuer) => ({
      credential: await signed(issuer, expired),
      powers: { [power]: fail },
    }));
  }
});

test('an unpinned context', () =>
  expectAnswer('unknown', 'format/context-unpinned', () => ({
    credential: {
      ...sampleBadge(),
      '@context': [...sampleBadge()['@context'], 'https://example.com/own.json'],
    },
  })));

test('a credential of the data model 1.1', () =>
  expectAnswer('unknown', 'format/version-unsupported', () => ({
    credential: { '@context': ['https://www.w3.org/2018/credentials/v1'] },
  })));

test('a JWT', () =>
  expectAnswer('unknown', 'format/enveloped-unsupported', () => ({
    credential: 'eyJhbGciOiJFZERTQSJ9.e30.c2ln',
  })));

for (const input of [
  '',
  '{',
  'PNG',
  '[]',
  'null',
  '"text"',
  7,
  null,
  undefined,
  Buffer.from([0x89, 0x50, 0x4e, 0x47]),
]) {
  test(`not a document: ${JSON.stringify(input)}`, () =>
    expectAnswer('invalid', 'format/not-json', () => ({ credential: input })));
}

test('more than ten megabytes', () =>
  expectAnswer('invalid', 'format/too-large', () => ({
    credential: `"${'x'.repeat(documentLimits.bytes)}"`,
  })));

test('more than ten megabytes as bytes', () =>
  expectAnswer('invalid', 'format/too-large', () => ({
    credential: Buffer.alloc(documentLimits.bytes + 1, 0x20),
  })));

test('nested a hundred thousand deep', () =>
  expectAnswer('invalid', 'format/too-complex', () => ({
    credential: `${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}`,
  })));

test('an object that holds itself', () =>
  expectAnswer('invalid', 'format/too-complex', () => {
    const loop: JsonObject = {};
    loop.inside = loop;
    return { credential: loop };
  }));

test('a million empty objects', () =>
  expectAnswer('invalid', 'format/too-complex', () => ({ credential: `{"a":[${'{},'.repeat(1e6)}{}]}` })));

for (const [what, problem, change] of [
  ['no type', 'vc/type-missing', { type: undefined }],
  ['another type only', 'vc/type-missing', { type: ['OpenBadgeCredential'] }],
  ['no issuer', 'vc/issuer-missing', { issuer: null }],
  ['two issuers', 'vc/issuer-not-url', { issuer: ['did:web:a.example', 'did:web:b.example'] }],
  ['an issuer without identifier', 'vc/issuer-not-url', { issuer: { type: ['Profile'], name: 'A' } }],
  [
    'an issuer that is no profile',
    'open-badges/issuer-not-profile',
    { issuer: { id: 'did:web:a.example', type: ['X'] } },
  ],
  ['no subject', 'vc/subject-missing', { credentialSubject: [] }],
  ['an empty subject', 'vc/subject-empty', { credentialSubject: {} }],
  [
    'a subject without achievement',
    'open-badges/achievement-missing',
    { credentialSubject: { id: 'did:key:z6', type: ['AchievementSubject'] } },
  ],
  ['no date', 'open-badges/valid-from-missing', { validFrom: undefined }],
  ['a day without time zone', 'vc/date-malformed', { validFrom: '2026-11-24T10:00:00' }],
  ['a day no calendar has', 'vc/date-malformed', { validFrom: '2026-02-30T10:00:00Z' }],
  ['an end before the start', 'vc/dates-reversed', { validUntil: '2020-01-01T00:00:00Z' }],
  ['a status in words', 'vc/status-malformed', { credentialStatus: 'good' }],
  ['an empty list of statuses', 'vc/status-malformed', { credentialStatus: [] }],
  ['a schema without type', 'vc/type-of-part-missing', { credentialSchema: { id: 'https://a.example' } }],
  ['a schema without address', 'vc/schema-without-id', { credentialSchema: { type: 'JsonSchema' } }],
  [
    'a related resource without digest',
    'vc/resource-malformed',
    { relatedResource: { id: 'https://a.example' } },
  ],
  ['a related resource that is a text', 'vc/resource-malformed', { relatedResource: ['https://a.example'] }],
  [
    'a related resource twice',
    'vc/resource-malformed',
    { relatedResource: [1, 2].map(() => ({ id: 'https://a.example', digestSRI: 'sha384-x' })) },
  ],
  ['a name that is a number', 'vc/text-malformed', { name: 5 }],
  [
    'contexts in another order',
    'vc/context-missing',
    { '@context': [...sampleBadge()['@context']].reverse() },
  ],
] as const) {
  test(`malformed: ${what}`, async () => {
    const issuer = sampleIssuer();
    const credential = JSON.parse(JSON.stringify({ ...sampleBadge(), ...change }));
    const report = await verifyCredential(credential, await samplePowers(issuer));
    assert.deepEqual([report.verdict, report.code], ['invalid', 'schema/malformed']);
    const codes = report.steps[1]!.problems!.map((found) => found.code);
    assert.ok(codes.includes(problem), codes.join());
    assert.equal(report.steps[2]!.code, 'signature/not-checked');
  });
}

test('nothing is fetched for a document whose form is wrong, and no list before the proof is right', async () => {
  const issuer = sampleIssuer();
  const credential = await signed(issuer);
  const powers = await samplePowers(issuer);
  const asked: string[] = [];
  const noting: VerificationPowers = {
    ...powers,
    resolveDid: (did) => {
      asked.push(did);
      return powers.resolveDid(did);
    },
    fetchStatusList: (url) => {
      asked.push(url);
      return powers.fetchStatusList(url);
    },
  };
  await verifyCredential({ ...credential, type: 'X' }, noting);
  assert.deepEqual(asked, []);
  await verifyCredential({ ...credential, name: 'X' }, noting);
  assert.deepEqual(asked, [issuer.did]);
  await verifyCredential(credential, noting);
  assert.equal(asked.length, 4, 'the issuer once, and both lists');
});

test('a verification on another day than today uses that day', async () => {
  const issuer = sampleIssuer();
  const credential = await signed(issuer);
  const later = new Date(sampleNow.getTime() + 6 * 365 * 86_400_000);
  const report = await verifyCredential(credential, { ...(await samplePowers(issuer)), now: later });
  assert.equal(report.code, 'validity/expired');
});
