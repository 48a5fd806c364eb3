import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject, sign as signBytes } from 'node:crypto';
import { test } from 'node:test';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createSignCryptosuite, createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { Refusal } from '../../base/errors.ts';
import { loadContext, MULTIKEY_V1 } from '../contexts.ts';
import { buildDidDocument } from '../did/index.ts';
import type { JsonObject } from '../json.ts';
import { newPrivateKey, signWith } from '../keys.ts';
import { type PublicKey, publicKeyOf } from '../public-key.ts';
import { sampleAward, sampleBadge, sampleNow } from '../samples.ts';
import {
  addBaseProof,
  addProof,
  appendProof,
  deriveDisclosure,
  isBaseProof,
  type PlainCryptosuite,
  proofVerifier,
  readProofs,
  type Signing,
} from './index.ts';

const { did } = sampleAward.institution;
const verificationMethod = `${did}#key-1`;

type Key = { publicKey: PublicKey; signing: Signing; raw: KeyObject };

function keyFor(algorithm: 'EdDSA' | 'ES256'): Key {
  const raw = newPrivateKey(algorithm);
  const publicKey = publicKeyOf(createPublicKey(raw))!;
  return { raw, publicKey, signing: { sign: signWith(raw), verificationMethod, created: sampleNow } };
}

async function verdicts(document: JsonObject, ...keys: PublicKey[]): Promise<unknown[]> {
  const verify = proofVerifier(document);
  return Promise.all(
    readProofs(document).map((read, at) =>
      read.kind === 'proof' ? verify(read, keys[at] ?? keys[0]!) : read.kind,
    ),
  );
}

for (const [cryptosuite, algorithm] of [
  ['eddsa-rdfc-2022', 'EdDSA'],
  ['eddsa-jcs-2022', 'EdDSA'],
  ['ecdsa-rdfc-2019', 'ES256'],
  ['ecdsa-jcs-2019', 'ES256'],
] as const satisfies [PlainCryptosuite, string][]) {
  test(`${cryptosuite}: signed with one key, right for that alone, each member of the proof counts`, async () => {
    const key = keyFor(algorithm);
    const options = { domain: 'a.example', challenge: 'c', expires: '2030-01-01T00:00:00Z' };
    const document = await addProof(sampleBadge(), { ...key.signing, cryptosuite, options });
    assert.deepEqual(await verdicts(document, key.publicKey), [true]);
    assert.deepEqual(await verdicts(document, keyFor(algorithm).publicKey), [false]);
    for (const change of [
      { domain: 'b.example' },
      { challenge: 'd' },
      { expires: '2031-01-01T00:00:00Z' },
      { proofPurpose: 'authentication' },
    ]) {
      const proof = { ...document.proof, ...change };
      assert.deepEqual(await verdicts({ ...document, proof }, key.publicKey), [false]);
    }
  });
}

test('a proof never chooses the algorithm: a key of another kind fits nothing', async () => {
  const [ed25519, p256] = [keyFor('EdDSA'), keyFor('ES256')];
  // An ECDSA signature under the name of an EdDSA suite, and the other way round: right bytes, wrong suite.
  for (const [key, cryptosuite] of [
    [p256, 'eddsa-rdfc-2022'],
    [ed25519, 'ecdsa-rdfc-2019'],
  ] as const) {
    const document = await addProof(sampleBadge(), { ...key.signing, cryptosuite });
    assert.deepEqual(await verdicts(document, key.publicKey), [false]);
  }
});

test('a signature of ECDSA in the form of DER, of another length, is malformed', async () => {
  const key = keyFor('ES256');
  const sign = async (bytes: Uint8Array) => signBytes('sha256', bytes, key.raw);
  const document = await addProof(sampleBadge(), { ...key.signing, sign, cryptosuite: 'ecdsa-rdfc-2019' });
  assert.deepEqual(await verdicts(document, key.publicKey), ['malformed']);
});

test('proofs of several signers stand beside each other, and one that covers another falls with it', async () => {
  const [first, second, third] = [keyFor('EdDSA'), keyFor('ES256'), keyFor('EdDSA')];
  const one = await addProof(sampleBadge(), { ...first.signing, options: { id: 'urn:p:1' } });
  const set = await appendProof(one, { ...second.signing, cryptosuite: 'ecdsa-rdfc-2019' });
  const chain = await appendProof(set, { ...third.signing, options: { previousProof: 'urn:p:1' } });
  const keys = [first, second, third].map(({ publicKey }) => publicKey);
  assert.deepEqual(await verdicts(chain, ...keys), [true, true, true]);
  const again = await addProof(sampleBadge(), {
    ...first.signing,
    created: new Date('2026-11-25T00:00:00Z'),
    options: { id: 'urn:p:1' },
  });
  const [, beside, covering] = chain.proof;
  assert.deepEqual(await verdicts({ ...chain, proof: [again.proof, beside, covering] }, ...keys), [
    true,
    true,
    false,
  ]);
  assert.deepEqual(await verdicts({ ...chain, proof: [beside, covering] }, keys[1]!, keys[2]!), [
    true,
    'malformed',
  ]);
  const twice = { ...chain, proof: [one.proof, one.proof, covering] };
  assert.equal((await verdicts(twice, keys[0]!, keys[0]!, keys[2]!))[2], 'malformed');
  await assert.rejects(
    appendProof(one, { ...third.signing, options: { previousProof: 'urn:p:2' } }),
    TypeError,
  );
});

test('proofs that each cover others do not multiply the work without end', async () => {
  const key = keyFor('EdDSA');
  const { proof } = await addProof(sampleBadge(), { ...key.signing, options: { id: 'urn:p:0' } });
  const others = Array.from({ length: 7 }, (_, at) => ({
    ...proof,
    id: `urn:p:${at + 1}`,
    previousProof: `urn:p:${at}`,
  }));
  await assert.rejects(
    verdicts({ ...sampleBadge(), proof: [proof, ...others] }, key.publicKey),
    (error) => error instanceof Refusal && error.code === 'data-integrity/too-complex',
  );
});

test('what is to be shown in part only is not shown whole: its base proof verifies for nobody', async () => {
  const key = keyFor('ES256');
  const { '@context': context, ...rest } = sampleBadge();
  const badge = {
    '@context': context,
    ...rest,
    credentialSubject: { type: ['AchievementSubject'], creditsEarned: 5 },
  };
  const base = await addBaseProof(badge, { ...key.signing, mandatory: ['/issuer'] });
  assert.equal(isBaseProof(base.proof), true);
  assert.deepEqual(await verdicts(base, key.publicKey), [false]);
  const part = await deriveDisclosure(base, ['/credentialSubject/creditsEarned']);
  assert.deepEqual(await verdicts(part, key.publicKey), [true]);
  assert.deepEqual(await verdicts(part, keyFor('ES256').publicKey), [false]);
  assert.equal('name' in part, false);
  const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
  await assert.rejects(deriveDisclosure(base, ['/noSuchPart']), refused('data-integrity/no-such-part'));
  await assert.rejects(deriveDisclosure(part, ['/issuer']), refused('data-integrity/no-base-proof'));
  const unpinned = {
    ...part,
    '@context': [...(part['@context'] as string[]), 'https://evil.example/context'],
  };
  await assert.rejects(verdicts(unpinned, key.publicKey), refused('data-integrity/not-covered'));
});

test('a P-384 key goes with SHA-384', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  const sign = async (bytes: Uint8Array) =>
    signBytes('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const document = await addProof(sampleBadge(), {
    sign,
    verificationMethod,
    created: sampleNow,
    cryptosuite: 'ecdsa-rdfc-2019',
  });
  assert.deepEqual(await verdicts(document, publicKeyOf(publicKey)!), [false]);
});

test('@digitalbazaar/vc and we verify each other’s eddsa-jcs-2022', async () => {
  const key = keyFor('EdDSA');
  const document = buildDidDocument(did, [{ fragment: 'key-1', publicKey: key.publicKey.key }]);
  const documentLoader = async (url: string) => {
    const own = url === did ? document : document.verificationMethod.find(({ id }) => id === url);
    if (own) return { contextUrl: null, documentUrl: url, document: { '@context': MULTIKEY_V1, ...own } };
    return { contextUrl: null, documentUrl: url, document: JSON.parse((await loadContext(url)).document) };
  };
  const signer = {
    id: verificationMethod,
    algorithm: 'Ed25519',
    sign: ({ data }: { data: Uint8Array }) => key.signing.sign(data),
  };
  const theirs = (await vc.issue({
    credential: structuredClone(sampleBadge()),
    suite: new DataIntegrityProof({ cryptosuite: createSignCryptosuite(), signer, date: sampleNow }),
    documentLoader,
    now: sampleNow,
  })) as JsonObject;
  assert.deepEqual(await verdicts(theirs, key.publicKey), [true]);
  const ours = await addProof(sampleBadge(), { ...key.signing, cryptosuite: 'eddsa-jcs-2022' });
  const outcome = await vc.verifyCredential({
    credential: structuredClone(ours),
    suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
    documentLoader,
    checkStatus: async () => ({ verified: true }),
    now: sampleNow,
  });
  assert.equal(outcome.verified, true, JSON.stringify(outcome.error));
});
