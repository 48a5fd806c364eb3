import assert from 'node:assert/strict';
import { createHash, createPublicKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderEdc } from '../../elm/index.ts';
import { readJades, sealJades } from '../../jades/index.ts';
import { isJsonObject, type JsonObject } from '../../json.ts';
import { newPrivateKey, signWith } from '../../keys.ts';
import { sampleAward, sampleNow } from '../../samples.ts';
import { testAuthority } from '../../timestamp/testing.ts';
import { makeSelfSignedSeal, readCertificate } from '../../x509/index.ts';
import type { VerificationPowers } from '../powers.ts';
import { verifyDocument } from '../verify-credential.ts';

const owner = {
  organizationName: 'Esimerkkiopisto',
  organizationIdentifier: 'VATFI-99999999',
  country: 'FI',
};
const key = newPrivateKey('ES256');
const sign = signWith(key);
const seal = { publicKey: createPublicKey(key), algorithm: 'ES256' as const, sign };
const period = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-01-01T00:00:00Z') };
const certificate = await makeSelfSignedSeal(owner, seal, period);
const signer = { algorithm: 'ES256' as const, sign, certificates: [certificate] };
const payload = JSON.stringify(
  renderEdc(sampleAward, {
    id: 'urn:credential:019abcde-0000-7000-8000-000000000009',
    issuedAt: sampleNow,
    certificate: owner,
    preview: Buffer.from('a picture'),
    levelUrl: (level) => `https://opisto.example/scales/fi-nqf/${level}`,
  }),
);
const afterwards = new Date('2028-01-01T00:00:00Z');

const powers: VerificationPowers = {
  resolveDid: async () => assert.fail('nobody asked'),
  fetchStatusList: async () => assert.fail('nobody asked'),
  knownCertificate: () => ({ name: 'Esimerkkiopisto' }),
  knownTimestamp: () => true,
  now: sampleNow,
};

async function answer(text: string, more: Partial<VerificationPowers> = {}): Promise<[string, string]> {
  const { report } = await verifyDocument(text, { ...powers, ...more });
  return [report.verdict, report.code];
}

const step = async (text: string, name: string, more: Partial<VerificationPowers> = {}) =>
  (await verifyDocument(text, { ...powers, ...more })).report.steps.find((one) => one.step === name)!.code;

const sealed = () => sealJades(payload, { signer, signedAt: sampleNow });

type Sealed = {
  payload: string;
  signatures: { protected: string; header?: JsonObject; signature: string }[];
  [other: string]: unknown;
};
const parsed = (text: string): Sealed => JSON.parse(text);
const headerOf = (text: string): JsonObject =>
  JSON.parse(Buffer.from(parsed(text).signatures[0]!.protected, 'base64url').toString());
const encode = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A seal with another header, rightly signed. */
async function sealedWith(changes: JsonObject): Promise<string> {
  const header = encode({ ...headerOf(await sealed()), ...changes });
  const signature = Buffer.from(await sign(Buffer.from(`${header}.${payload}`))).toString('base64url');
  return JSON.stringify({ payload, signatures: [{ protected: header, signature }] });
}

test('a sealed credential is valid, and no letter of it can be changed', async () => {
  const text = await sealed();
  assert.deepEqual(await answer(text), ['valid', 'valid']);
  for (let place = 0; place < text.length; place += 61) {
    const other = text[place] === 'A' ? 'B' : 'A';
    const changed = text.slice(0, place) + other + text.slice(place + 1);
    assert.notEqual((await answer(changed))[0], 'valid', `${place}: …${text.slice(place - 20, place + 5)}`);
  }
});

test('what is put around a seal is refused', async () => {
  const text = await sealed();
  const { signatures } = parsed(text);
  const [first] = signatures;
  for (const changes of [
    { signatures: [first, first] },
    { signatures: [] },
    { signatures: [{ ...first, header: { alg: 'none' } }] },
    { signatures: [{ ...first, header: { etsiU: [encode({ sigTst: { tstTokens: [{ val: 'AAAA' }] } })] } }] },
    { signatures: [{ ...first, signature: `${first!.signature}A` }] },
    { signatures: [{ protected: first!.protected }] },
    { more: 1 },
  ]) {
    const [verdict] = await answer(JSON.stringify({ ...parsed(text), ...changes }));
    assert.notEqual(verdict, 'valid', JSON.stringify(changes).slice(0, 200));
  }
});

test('a header that is rightly signed and says what is not checked is refused', async () => {
  assert.equal(await step(await sealedWith({}), 'signature'), 'signature/sealed');
  for (const [changes, code] of [
    [{ alg: 'none' }, 'signature/unsupported'],
    [{ alg: 'HS256' }, 'signature/unsupported'],
    [{ alg: 'ES384' }, 'signature/seal-wrong-key'],
    [{ alg: 'RS256' }, 'signature/seal-wrong-key'],
    [{ b64: true }, 'signature/unsupported'],
    [{ crit: ['b64', 'sigPl'], sigPl: {} }, 'signature/unsupported'],
    [{ crit: ['b64', 'b64'] }, 'signature/malformed'],
    [{ crit: [] }, 'signature/malformed'],
    [{ crit: ['b64', 'iat'] }, 'signature/malformed'],
    [{ x5c: [] }, 'signature/malformed'],
    [{ 'x5t#S256': 'AAAA' }, 'signature/seal-wrong-certificate'],
    [{ typ: 'dc+sd-jwt' }, 'signature/unsupported'],
  ] as const) {
    assert.equal(await step(await sealedWith(changes), 'signature'), code, JSON.stringify(changes));
  }
});

test('a seal by another than the issuer that the credential names is refused', async () => {
  const other = { ...owner, organizationIdentifier: 'VATFI-00000000' };
  const certificates = [await makeSelfSignedSeal(other, seal, period)];
  const text = await sealJades(payload, { signer: { ...signer, certificates }, signedAt: sampleNow });
  assert.deepEqual(await answer(text), ['invalid', 'signature/issuer-not-certified']);
});

test('a time stamp proves the seal when its certificate has run out; one of nobody known does not', async () => {
  const authority = await testAuthority();
  const signedAt = sampleNow;
  const text = await sealJades(payload, {
    signer,
    signedAt,
    timestamp: (stamped) => authority.stamp(createHash('sha256').update(stamped).digest(), sampleNow),
  });
  assert.equal(await step(text, 'signature'), 'signature/sealed-at');
  let asked: Date | undefined;
  const knownCertificate = (_chain: unknown, at: Date) => {
    asked = at;
    return { name: 'Esimerkkiopisto' };
  };
  assert.equal(await step(text, 'signature', { now: afterwards, knownCertificate }), 'signature/sealed-at');
  assert.deepEqual(asked, sampleNow);
  const expired = 'signature/certificate-expired';
  assert.equal(await step(await sealed(), 'signature', { now: afterwards }), expired);
  assert.equal(await step(text, 'signature', { now: afterwards, knownTimestamp: () => false }), expired);
  const early = { now: new Date('2026-11-24T09:59:59Z') };
  assert.equal(await step(text, 'signature', early), 'signature/sealed');
  // That of another seal.
  const moved = { ...parsed(text), signatures: [{ ...parsed(await sealed()).signatures[0] }] };
  Object.assign(moved.signatures[0]!, { header: parsed(text).signatures[0]!.header });
  assert.equal(await step(JSON.stringify(moved), 'signature'), 'signature/timestamp-wrong');
});

test('a critical time stamp of the content is checked', async () => {
  const authority = await testAuthority();
  const stampOf = async (text: string) => {
    const token = await authority.stamp(createHash('sha256').update(text).digest(), sampleNow);
    const adoTst = { tstTokens: [{ val: Buffer.from(token).toString('base64') }] };
    return sealedWith({ adoTst, crit: ['b64', 'sigT', 'adoTst'] });
  };
  assert.equal(await step(await stampOf(payload), 'signature'), 'signature/sealed');
  assert.equal(await step(await stampOf('another'), 'signature'), 'signature/timestamp-wrong');
});

test('the reader of seals answers whatever comes in', async () => {
  const whole = parsed(await sealed());
  const header = headerOf(JSON.stringify(whole));
  const withHeader = (one: unknown) =>
    isJsonObject(one) && isJsonObject(one.protected)
      ? { ...one, protected: encode({ ...header, ...one.protected }) }
      : one;
  const names = [...Object.keys(header), 'adoTst', 'iat', 'etsiU'];
  const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('AAAA', ['b64'], { tstTokens: [{}] }));
  const entry = fc.record(
    { protected: fc.dictionary(fc.constantFrom(...names), odd), signature: odd, header: odd },
    { requiredKeys: [] },
  );
  const seals = fc.record({ payload: odd, signatures: fc.oneof(odd, fc.array(entry, { maxLength: 2 })) });
  fc.assert(
    fc.property(seals, (given) => {
      const entries: unknown = given.signatures;
      const signatures = Array.isArray(entries) ? entries.map(withHeader) : entries;
      const answer = readJades({ payload: given.payload, signatures } as JsonObject);
      assert.equal('problem' in answer || answer.certificates.length > 0, true);
    }),
    { numRuns: 3000, interruptAfterTimeLimit: 2000 },
  );
});

const sample = new URL(
  '../../../../../shared/conformance/edc-samples/AA-Annex1-MC-signed.jsonld',
  import.meta.url,
);
const skip = existsSync(sample)
  ? false
  : 'the signed sample (../shared/conformance/edc-samples) is not at hand';

test('the official signed sample verifies at its time, and no change of it', { skip }, async () => {
  const text = readFileSync(sample, 'utf8');
  const now = new Date('2024-06-01T00:00:00Z');
  const own = readCertificate(Buffer.from((headerOf(text).x5c as string[])[0]!, 'base64'))!;
  const knownCertificate = (chain: readonly Uint8Array[]) =>
    Buffer.compare(chain[0]!, own.der) === 0 ? { name: 'known' } : null;
  const then = { now, knownCertificate };
  assert.deepEqual(await answer(text, then), ['valid', 'valid']);
  assert.equal(await step(text, 'signature', then), 'signature/sealed-at');
  // Today its certificate has run out, and only a time stamp that is believed helps.
  assert.equal(await step(text, 'signature', { now: afterwards }), 'signature/sealed-at');
  const doubted = { now: afterwards, knownTimestamp: () => false };
  assert.equal(await step(text, 'signature', doubted), 'signature/certificate-expired');
  const { payload: said, signatures } = parsed(text);
  for (let place = 1; place < said.length; place += Math.ceil(said.length / 40)) {
    const changed = `${said.slice(0, place)}${said[place] === 'x' ? 'y' : 'x'}${said.slice(place + 1)}`;
    assert.notEqual((await answer(JSON.stringify({ payload: changed, signatures }), then))[0], 'valid');
  }
  const { signature } = signatures[0]!;
  for (let place = 0; place < signature.length; place += 29) {
    const changed = `${signature.slice(0, place)}${signature[place] === 'x' ? 'y' : 'x'}${signature.slice(place + 1)}`;
    const forged = { payload: said, signatures: [{ ...signatures[0], signature: changed }] };
    assert.notEqual((await answer(JSON.stringify(forged), then))[0], 'valid');
  }
});
