import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { canonicalQuads } from '../canonical/index.ts';
import { CREDENTIALS_V2 } from '../contexts.ts';
import { ed25519PublicKey } from '../ed25519.ts';
import type { JsonObject } from '../json.ts';
import { publicKeyOf } from '../public-key.ts';
import { type SampleIssuer, sampleBadge, sampleIssuer } from '../samples.ts';
import { addProof, proofVerifier, readProofs } from './index.ts';
import { canonicalOptions } from './proof-options.ts';

const refuses = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

const keyOf = (issuer: SampleIssuer) => publicKeyOf(ed25519PublicKey(issuer.publicKey))!;

test('what one key signed, only its public half verifies', async () => {
  const issuer = sampleIssuer();
  const document = await addProof(sampleBadge(), issuer.signing);
  const [read] = readProofs(document);
  assert.equal(read?.kind, 'proof');
  if (read?.kind !== 'proof') return;
  assert.equal(await proofVerifier(document)(read, keyOf(issuer)), true);
  assert.equal(await proofVerifier(document)(read, keyOf(sampleIssuer())), false);
  const later = { ...read, proof: { ...read.proof, created: '2027-01-01T00:00:00Z' } };
  assert.equal(await proofVerifier(document)(later, keyOf(issuer)), false);
});

test('signing leaves the document alone and replaces an earlier proof', async () => {
  const issuer = sampleIssuer();
  const badge = sampleBadge();
  const before = JSON.stringify(badge);
  const once = await addProof(badge, issuer.signing);
  assert.equal(JSON.stringify(badge), before);
  assert.deepEqual(await addProof(once, issuer.signing), once);
});

test('usual proof options are written directly exactly as JSON-LD would', async () => {
  const document = sampleBadge();
  const { proof } = await addProof(document, sampleIssuer().signing);
  const { proofValue: _, ...options } = proof;
  const long = await canonicalQuads({ '@context': document['@context'], ...options });
  assert.equal(await canonicalOptions(document, options), long);
  const shuffled = Object.fromEntries(Object.entries(options).reverse()) as typeof options;
  assert.equal(await canonicalOptions(document, shuffled), long);
});

test('unusual proof options are signed as well: each one changes what is signed', async () => {
  const document = sampleBadge();
  const { proof } = await addProof(document, sampleIssuer().signing);
  const { proofValue: _, ...options } = proof;
  const unusual = [
    { domain: 'a.example' },
    { challenge: 'c' },
    { nonce: 'n' },
    { expires: '2027-01-01T00:00:00Z' },
  ];
  const { created: __, ...undated } = options;
  const all = [
    options,
    undated,
    { ...options, id: 'urn:uuid:1' },
    { ...options, proofPurpose: 'authentication' },
    ...unusual.map((extra) => ({ ...options, ...extra })),
  ];
  const written = await Promise.all(all.map((one) => canonicalOptions(document, one)));
  assert.equal(new Set(written).size, all.length);
});

test('a member that no context defines cannot be signed', async () => {
  const { signing } = sampleIssuer();
  const document = { ...sampleBadge(), honours: 'summa cum laude' };
  await assert.rejects(addProof(document, signing), refuses('data-integrity/not-covered'));
});

test('a document with more statements than the limit is not canonicalised', async () => {
  const evidence = Array.from({ length: 2501 }, (_, index) => ({
    id: `urn:e:${index}`,
    type: 'VerifiableCredential',
  }));
  await assert.rejects(canonicalQuads({ ...unit(), evidence }), refuses('data-integrity/too-complex'));
});

test('a document made to be hard to canonicalise is refused', async () => {
  // Many copies of the same tree of nameless nodes: each copy can only be told from the others by comparing all.
  const tree = (depth: number): JsonObject =>
    depth === 0
      ? { type: 'BitstringStatusList' }
      : { type: 'VerifiableCredential', evidence: [tree(depth - 1), tree(depth - 1), tree(depth - 1)] };
  await assert.rejects(
    canonicalQuads({ ...unit(), evidence: [tree(6), tree(6)] }),
    refuses('data-integrity/too-complex'),
  );
});

function unit(): JsonObject {
  return { '@context': [CREDENTIALS_V2], id: 'urn:uuid:0', type: ['VerifiableCredential'] };
}
