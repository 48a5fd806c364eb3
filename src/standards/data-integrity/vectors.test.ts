import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIALS_V2 } from '../contexts.ts';
import type { JsonObject } from '../json.ts';
import { decodeMultikey } from '../multikey.ts';
import { publicKeyOf } from '../public-key.ts';
import { proofVerifier, readProofs } from './index.ts';

// The examples that vc-di-eddsa and vc-di-ecdsa of the W3C publish with their specifications: same credential, keys and
// signatures of theirs. The vocabulary of the examples is written out, since it is not one that is pinned.

const EXAMPLES = 'https://www.w3.org/ns/credentials/examples/v2';
const written = [CREDENTIALS_V2, { '@vocab': 'https://www.w3.org/ns/credentials/examples#' }];

const credential = {
  id: 'urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33',
  type: ['VerifiableCredential', 'AlumniCredential'],
  name: 'Alumni Credential',
  description: 'A minimum viable example of an Alumni Credential.',
  issuer: 'https://vc.example/issuers/5678',
  validFrom: '2023-01-01T00:00:00Z',
  credentialSubject: { id: 'did:example:abcdefgh', alumniOf: 'The School of Examples' },
};

const ed25519 = 'z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2';
const p256 = 'zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP';
const p384 = 'z82LkuBieyGShVBhvtE2zoiD6Kma4tJGFtkAhxR5pfkp5QPw4LutoYWhvQCnGjdVn14kujQ';

const vectors: { suite: string; method: string; proofValue: string; more?: JsonObject }[] = [
  {
    suite: 'eddsa-rdfc-2022',
    method: `https://vc.example/issuers/5678#${ed25519}`,
    proofValue: 'z21EVs3eXERqTn4acNHT9viboqgzUaQ3kTmhPT3eA8qrVPE7CrQq78WkzctnMX5W4CrzcKnHw8V6dvy5pgWYCU5e9',
  },
  {
    suite: 'eddsa-jcs-2022',
    method: `https://vc.example/issuers/5678#${ed25519}`,
    proofValue: 'z63t83Y53KfzJ5ZosfKTnqfMcKB2dmTrfjSaQjeNNjAD5srBowQfmWqeRb8rRjmeEuCBEsddF9LsVogtuTsijJKh4',
    more: { '@context': [CREDENTIALS_V2, EXAMPLES] },
  },
  {
    suite: 'ecdsa-rdfc-2019',
    method: `did:key:${p256}#${p256}`,
    proofValue: 'zaHXrr7AQdydBk3ahpCDpWbxfLokDqmCToYm2dyWvpcFVyWooC2he63w1f7UNQoAMKdhaRtcnaE2KTo5o5vTCcfw',
  },
  {
    suite: 'ecdsa-rdfc-2019',
    method: `did:key:${p384}#${p384}`,
    proofValue:
      'z967Mvv5bxtmLNqTzPZ8KmJjFmFXaAKeQNzq7GWnQkMcLtaGSSmuozE5WtJ8PipMe178B1tE28K1vsJur9bGVJhz6jgSJsRHFSQeqgH8hhjcg8gZDFJC1b9FsR5ggNmDBqHv',
  },
  {
    suite: 'ecdsa-jcs-2019',
    method: `did:key:${p256}#${p256}`,
    proofValue: 'z5ptCet75SaEgzG4v4zJhbJtfNi74Wv7Fq15hhKouJQQjEPQvPZKaYxcMXAMLPQS2FXrkCWokNJkFVkwxNzZfD5oT',
    more: { '@context': [CREDENTIALS_V2, EXAMPLES] },
  },
  {
    suite: 'ecdsa-jcs-2019',
    method: `did:key:${p384}#${p384}`,
    proofValue:
      'zq3EuTeLiGurmB2JR5oL8oWEsT7u2tba4HT1oZbiMYWc5qzsoW2kLYcBcF4HM5vCpJyTkceULKrVXuJQkXeN5seL4uXrFNFRMm53GWy1Yrto8rTWxZi9DkNeWP7yUPs7ELAm',
    more: { '@context': [CREDENTIALS_V2, EXAMPLES] },
  },
];

/** For each proof of a document, whether it fits the key in the fragment of its verification method. */
async function verdicts(document: JsonObject): Promise<unknown[]> {
  const verify = proofVerifier(document);
  const answers: unknown[] = [];
  for (const read of readProofs(document)) {
    if (read.kind !== 'proof') answers.push(read);
    else {
      const key = publicKeyOf(decodeMultikey(read.proof.verificationMethod.split('#')[1]))!;
      answers.push(await verify(read, key));
    }
  }
  return answers;
}

for (const { suite, method, proofValue, more } of vectors) {
  test(`the example of ${suite} with ${method.slice(-60, -40)}…`, async () => {
    const context = suite.includes('jcs') ? [CREDENTIALS_V2, EXAMPLES] : written;
    const proof = {
      type: 'DataIntegrityProof',
      cryptosuite: suite,
      created: '2023-02-24T23:36:38Z',
      verificationMethod: method,
      proofPurpose: 'assertionMethod',
      ...more,
      proofValue,
    };
    const document = { '@context': context, ...credential, proof };
    assert.deepEqual(await verdicts(document), [true]);
    assert.deepEqual(await verdicts({ ...document, name: 'Alumni' }), [false]);
    const later = { ...proof, created: '2023-02-24T23:36:39Z' };
    assert.deepEqual(await verdicts({ ...document, proof: later }), [false]);
  });
}

const [first, second, third] = [
  'urn:uuid:26329423-bec9-4b2e-88cb-a7c7d9dc4544',
  'urn:uuid:8cc9022b-6b14-4cf3-8571-74972c5feb54',
  'urn:uuid:d94f792a-c546-4d06-b38a-da070ab56c23',
];
const made = '2023-02-24T23:36:38Z';
const chain = [
  {
    id: first,
    created: made,
    key: '1#z6MktgKTsu1QhX6QPbyqG6geXdw6FQCZBPq7uQpieWbiQiG7',
    proofValue: 'z5KTX5yikM4eUukZW9qh66LGT3KZEUCACGpWcT2t4Yd54NMoFRchGmH4778omyNFAD3weSt6sNk5fuaMQmhhzNmEC',
  },
  {
    id: second,
    created: made,
    key: '2#z6MkhWqdDBPojHA7cprTGTt5yHv5yUi1B8cnXn8ReLumkw6E',
    proofValue: 'z5KXNyXDcm822dHS37tmS6Xc7FFNo8c73AfeqmfHoywPxnXWNjWKYK3VQzt3CMUoK9uAqsboVHKJXxuYwbdnfxZeA',
  },
  {
    id: third,
    created: '2023-02-26T22:06:38Z',
    key: '3#z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1',
    previousProof: [first, second],
    proofValue: 'z2hcFbMaj3BJufikuLZQ36gAXVT9J3ZiwB9rqN3j7VdqyT1GaQPbMTaF1Q2gn7h75ZcJ6JpV9pvNoDumvcjtmSRAV',
  },
  {
    created: '2023-02-26T22:16:38Z',
    key: '4#z6MkmEq87wkHCYnWnNZkigeDMGTN7oUw1upkhzd77KuXERS1',
    previousProof: third,
    proofValue: 'z6f4Lx4xiwWq8sucv6pg2vVvD5R4bxr58q2TagpwDXCxPVVS28S1iFwhor4ikhG6u4RKrNx7uSkYrCHdiiw5Js3d',
  },
].map(({ key, ...proof }) => ({
  type: 'DataIntegrityProof',
  cryptosuite: 'eddsa-rdfc-2022',
  verificationMethod: `https://vc.example/issuers/5678${key}`,
  proofPurpose: 'assertionMethod',
  ...proof,
}));

test('the example of a set of two proofs, and two that cover the ones before them', async () => {
  const document: JsonObject = { '@context': written, ...credential };
  assert.deepEqual(await verdicts({ ...document, proof: chain }), [true, true, true, true]);
  const [one, two, ...later] = chain;
  const replaced = [one, { ...two, proofValue: one!.proofValue }, ...later];
  const [, isTwoRight, isThreeRight] = await verdicts({ ...document, proof: replaced });
  assert.deepEqual([isTwoRight, isThreeRight], [false, false]);
  const [, missing] = await verdicts({ ...document, proof: [one, ...later] });
  assert.deepEqual(missing, { kind: 'malformed', member: 'previousProof' });
});
