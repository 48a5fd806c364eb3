import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIALS_V2 } from '../contexts.ts';
import { addProof } from '../data-integrity/index.ts';
import { didKeyOf } from '../did/index.ts';
import { newEd25519Key } from '../ed25519.ts';
import { signWith } from '../keys.ts';
import { sampleBadge, sampleIssuer, sampleNow, samplePowers } from '../samples.ts';
import { verifyPresentation } from './verify-presentation.ts';

const request = { challenge: 'c-1', domain: 'https://employer.example' };

/** A badge of the sample institution, shown by a holder whose key is her DID. */
async function shown(purpose: 'authentication' | 'assertionMethod' = 'authentication') {
  const issuer = sampleIssuer();
  const { privateKey, publicKey } = newEd25519Key();
  const holder = didKeyOf(publicKey);
  const unsigned = {
    '@context': [CREDENTIALS_V2],
    type: ['VerifiablePresentation'],
    holder,
    verifiableCredential: [await addProof(sampleBadge(), issuer.signing)],
  };
  const signed = await addProof(unsigned, {
    sign: signWith(privateKey),
    verificationMethod: `${holder}#${holder.slice('did:key:'.length)}`,
    created: sampleNow,
    options: { proofPurpose: purpose, ...request },
  });
  return { unsigned, signed, holder, powers: await samplePowers(issuer) };
}

test('a presentation made for this request is valid, and says who showed it', async () => {
  const { signed, holder, powers } = await shown();
  const report = await verifyPresentation(signed, request, powers);
  assert.deepEqual([report.verdict, report.holder, report.proof.code], ['valid', holder, 'signature/ok']);
  assert.equal(report.credentials[0]?.report.verdict, 'valid');
});

test('one made for somebody else, for another purpose or changed is refused', async () => {
  const { signed, powers } = await shown();
  const code = async (input: unknown, asked = request) =>
    (await verifyPresentation(input, asked, powers)).proof.code;
  assert.equal(await code(signed, { ...request, challenge: 'c-2' }), 'signature/other-challenge');
  assert.equal(
    await code(signed, { ...request, domain: 'https://other.example' }),
    'signature/other-challenge',
  );
  assert.equal(await code((await shown('assertionMethod')).signed), 'signature/wrong-purpose');
  assert.equal(await code({ ...signed, id: 'urn:example:other' }), 'signature/does-not-match');
});

test('without a proof it is good for nothing where one was asked for, and names no holder where none was', async () => {
  const { unsigned, powers } = await shown();
  const asked = await verifyPresentation(unsigned, request, powers);
  assert.deepEqual([asked.verdict, asked.proof.code, asked.holder], ['invalid', 'signature/missing', null]);
  const unasked = await verifyPresentation(unsigned, {}, powers);
  assert.deepEqual([unasked.verdict, unasked.holder], ['valid', null]);
});
