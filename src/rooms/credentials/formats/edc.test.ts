import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { test } from 'node:test';
import { edcShapes, withoutShapes } from '../../../standards/elm/testing.ts';
import { type Algorithm, newPrivateKey, signWith } from '../../../standards/keys.ts';
import { sampleAward, sampleNow } from '../../../standards/samples.ts';
import { verifyDocument } from '../../../standards/verify/index.ts';
import { makeSelfSignedSeal } from '../../../standards/x509/index.ts';
import { edc } from './edc.ts';

const { did, names, country } = sampleAward.institution;

async function sealSigner(algorithm: Algorithm) {
  const key = newPrivateKey(algorithm);
  const sign = signWith(key);
  const name = { organizationName: names.fi!, organizationIdentifier: 'VATFI-99999999', country };
  const period = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2028-01-01T00:00:00Z') };
  const certificate = await makeSelfSignedSeal(
    name,
    { publicKey: createPublicKey(key), algorithm, sign },
    period,
  );
  return { algorithm, verificationMethod: `${did}#key-3`, sign, certificates: [certificate] };
}

async function render(algorithm: Algorithm): Promise<string> {
  const status = { institution: '99999', list: 1, index: 7, url: 'https://opisto.example/status/1' };
  const id = '019abcde-0000-7000-8000-000000000009';
  const award = { id, institution: '99999', record: sampleAward, salt: 'salt', status };
  const signer = await sealSigner(algorithm);
  const powers = { signer, now: sampleNow, baseUrl: 'https://opinko.example', design: {} };
  return String(await edc.render(award, powers));
}

const verify = async (text: string) =>
  verifyDocument(text, {
    resolveDid: async () => assert.fail('nobody asked'),
    fetchStatusList: async () => assert.fail('nobody asked'),
    knownCertificate: () => ({ name: 'Esimerkkiopisto' }),
    now: sampleNow,
  });

for (const algorithm of ['RS256', 'ES256'] as const) {
  test(`a European Digital Credential sealed with ${algorithm} is read back and valid`, async () => {
    const text = await render(algorithm);
    const { report, claims, envelope } = await verify(text);
    assert.deepEqual([report.verdict, envelope, report.steps.length > 3], ['valid', 'edc', true]);
    assert.equal(claims?.id, 'urn:credential:019abcde-0000-7000-8000-000000000009');
    const forged = await verify(text.replace('Vastuullinen johtaminen', 'Vastuuton johtaminen'));
    assert.deepEqual([forged.report.verdict, forged.report.code], ['invalid', 'signature/does-not-match']);
  });
}

test('what is sealed keeps to the official shapes of ELM 3.2', { skip: withoutShapes }, async () => {
  const { payload } = JSON.parse(await render('ES256'));
  const find = await edcShapes();
  assert.deepEqual(await find(JSON.parse(payload)), []);
});

test('nothing is sealed with a key that has no certificate', async () => {
  const key = newPrivateKey('ES256');
  const signer = { algorithm: 'ES256' as const, verificationMethod: `${did}#key-2`, sign: signWith(key) };
  const status = { institution: '99999', list: 1, index: 7, url: 'https://opisto.example/status/1' };
  const award = { id: 'x', institution: '99999', record: sampleAward, salt: 'salt', status };
  const powers = { signer, now: sampleNow, baseUrl: 'https://opinko.example', design: {} };
  await assert.rejects(edc.render(award, powers), { code: 'credentials/no-seal' });
});
