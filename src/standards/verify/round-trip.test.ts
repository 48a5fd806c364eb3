import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addProof } from '../data-integrity/index.ts';
import { sampleBadge, sampleIssuer, samplePowers } from '../samples.ts';
import { verifyCredential } from './index.ts';

test('a badge we issued is valid, step by step, also after a journey as text or bytes', async () => {
  const issuer = sampleIssuer();
  const powers = await samplePowers(issuer);
  const credential = await addProof(sampleBadge(), issuer.signing);
  const text = JSON.stringify(credential);
  for (const input of [credential, text, Buffer.from(text), JSON.parse(text)]) {
    const report = await verifyCredential(input, powers);
    assert.equal(report.verdict, 'valid', JSON.stringify(report));
    assert.equal(report.code, 'valid');
    assert.deepEqual(
      report.steps.map(({ step, code }) => [step, code]),
      [
        ['format', 'format/ok'],
        ['schema', 'schema/ok'],
        ['signature', 'signature/ok'],
        ['issuer', 'issuer/known'],
        ['status', 'status/ok'],
        ['validity', 'validity/ok'],
        ['endorsements', 'endorsements/none'],
        ['stacking', 'stacking/none'],
      ],
    );
    assert.deepEqual(report.issuer, { did: issuer.did, facts: { code: '99999' } });
  }
});

test('the order of members and the order of statements do not matter', async () => {
  const issuer = sampleIssuer();
  const credential = await addProof(sampleBadge(), issuer.signing);
  const { credentialSubject, ...rest } = credential;
  const result = [...credentialSubject.result!].reverse();
  const shuffled = { credentialSubject: { ...credentialSubject, result }, ...rest };
  assert.equal((await verifyCredential(shuffled, await samplePowers(issuer))).verdict, 'valid');
});

test('an issuer that nobody asked about is skipped, one that the register does not know leaves it unknown', async () => {
  const issuer = sampleIssuer();
  const credential = await addProof(sampleBadge(), issuer.signing);
  const { knownIssuer: _, ...powers } = await samplePowers(issuer);
  const unasked = await verifyCredential(credential, powers);
  assert.equal(unasked.verdict, 'valid');
  assert.equal(unasked.steps[3]!.code, 'issuer/not-asked');
  const stranger = await verifyCredential(credential, { ...powers, knownIssuer: () => null });
  assert.deepEqual([stranger.verdict, stranger.code], ['unknown', 'issuer/web-only']);
});
