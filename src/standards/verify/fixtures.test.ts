import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { proofVerifier, readProofs } from '../data-integrity/index.ts';
import type { JsonObject } from '../json.ts';
import { decodeMultikey } from '../multikey.ts';
import { publicKeyOf } from '../public-key.ts';
import { sampleIssuer, samplePowers } from '../samples.ts';
import { verifyCredential } from './index.ts';

const folder = new URL('../../../../shared/conformance/open-badges-3.0/fixtures/', import.meta.url);

function fixture(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, folder), 'utf8');
  } catch {
    return undefined;
  }
}

// Their issuers are no DIDs and cannot be asked for keys, so what can be checked is how far each one gets.
for (const [name, verdict, code] of [
  ['simple.json', 'unknown', 'signature/issuer-not-a-did'],
  ['simple-did-web-method.json', 'unknown', 'signature/issuer-not-a-did'],
  ['simple-err-proof-value.json', 'unknown', 'signature/issuer-not-a-did'],
  ['simple-err-expired.json', 'invalid', 'validity/expired'],
  ['simple-err-issuer-type.json', 'invalid', 'schema/malformed'],
  ['simple-eddsa-2022.json', 'unknown', 'format/version-unsupported'],
  ['simple.jwt', 'unknown', 'signature/issuer-not-a-did'],
] as const) {
  test(`the conformance fixture ${name}`, async (t) => {
    const text = fixture(name);
    if (text === undefined) return t.skip('the conformance material of ../shared is absent');
    const report = await verifyCredential(text, await samplePowers(sampleIssuer()));
    assert.deepEqual([report.verdict, report.code], [verdict, code], JSON.stringify(report.steps, null, 1));
  });
}

// Their keys stand in the fragment of the issuer's address. These signatures were made by somebody else's program.
for (const [name, fits] of [
  ['simple.json', true],
  ['simple-did-web-method.json', true],
  ['simple-err-proof-value.json', false],
] as const) {
  test(`the signature of the conformance fixture ${name} ${fits ? 'fits' : 'does not fit'}`, async (t) => {
    const text = fixture(name);
    if (text === undefined) return t.skip('the conformance material of ../shared is absent');
    const document = JSON.parse(text) as JsonObject;
    const [read] = readProofs(document);
    assert.equal(read?.kind, 'proof');
    if (read?.kind !== 'proof') return;
    const publicKey = publicKeyOf(decodeMultikey(read.proof.verificationMethod.split('#')[1]))!;
    assert.equal(await proofVerifier(document)(read, publicKey), fits);
  });
}
