import assert from 'node:assert/strict';
import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Algorithm, newPrivateKey, signWith } from '../keys.ts';
import {
  type CertificateOrder,
  certificateSigner,
  makeCertificate,
  makeCertificateRequest,
  makeSelfSignedSeal,
  readCertificate,
  readPemCertificates,
  SELF_SIGNED_MARK,
  validateChain,
  writePem,
} from './index.ts';

const at = new Date('2026-06-01T00:00:00Z');
const period = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2027-01-01T00:00:00Z') };
const authority = { authority: {}, keyUsage: ['keyCertSign'] as const };
const seal = { keyUsage: ['digitalSignature'] as const };
const keys = Object.fromEntries(
  ['root', 'middle', 'low', 'own', 'other'].map((name) => [name, newPrivateKey('ES256')]),
) as Record<'root' | 'middle' | 'low' | 'own' | 'other', KeyObject>;
type Who = keyof typeof keys;

function certify(subject: Who, by: Who, order: Partial<CertificateOrder> = {}): Promise<Uint8Array> {
  return makeCertificate(
    { subject: { commonName: subject }, key: keys[subject], ...period, ...order },
    certificateSigner({ commonName: by }, keys[by], 'ES256'),
  );
}

const read = (der: Uint8Array) => readCertificate(der)!;

/** What is said of a chain of three: root, an authority below it, a seal. */
async function judge(parts: { root?: object; middle?: object; own?: object; when?: Date }) {
  const root = await certify('root', 'root', { ...authority, ...parts.root });
  const middle = await certify('middle', 'root', { ...authority, ...parts.middle });
  const own = await certify('own', 'middle', { ...seal, ...parts.own });
  const answer = validateChain([own, middle], { anchors: [read(root)], at: parts.when ?? at, use: 'seal' });
  return answer.ok ? answer.path.map(({ subject }) => subject.commonName).join(' < ') : answer.problem;
}

test('a chain is followed from the seal to the anchor, and refused where a link does not hold', async () => {
  assert.equal(await judge({}), 'own < middle < root');
  assert.equal(await judge({ middle: { authority: undefined } }), 'not-an-authority');
  assert.equal(await judge({ middle: { keyUsage: ['cRLSign'] } }), 'not-an-authority');
  assert.equal(await judge({ own: { keyUsage: ['keyEncipherment'] } }), 'wrong-use');
  assert.equal(await judge({ own: { extendedKeyUsage: ['1.3.6.1.5.5.7.3.8'] } }), 'wrong-use');
  assert.equal(await judge({ when: new Date('2025-12-31T00:00:00Z') }), 'not-yet-valid');
  assert.equal(await judge({ when: new Date('2027-01-02T00:00:00Z') }), 'expired');
  const short = { notBefore: period.notBefore, notAfter: new Date('2026-05-01T00:00:00Z') };
  assert.equal(await judge({ middle: short }), 'expired');
  assert.equal(await judge({ root: { key: keys.other } }), 'not-trusted');
});

test('an authority limits how many there are below it', async () => {
  const root = await certify('root', 'root', { ...authority, authority: { pathLength: 0 } });
  const middle = await certify('middle', 'root', authority);
  const low = await certify('low', 'middle', authority);
  const question = { anchors: [read(root)], at, use: 'seal' } as const;
  const direct = await certify('own', 'middle', seal);
  assert.equal(validateChain([direct, middle], question).ok, false);
  const one = await certify('root', 'root', { ...authority, authority: { pathLength: 1 } });
  const wider = { ...question, anchors: [read(one)] };
  assert.equal(validateChain([direct, middle], wider).ok, true);
  const deep = validateChain([await certify('own', 'low', seal), low, middle], wider);
  assert.equal(deep.ok === false && deep.problem, 'path-too-long');
});

test('authorities that confirm each other in a circle lead nowhere, and the search ends', async () => {
  const names: Who[] = ['root', 'middle', 'low', 'other'];
  const tangle: Uint8Array[] = [];
  for (const a of names) for (const b of names) if (a !== b) tangle.push(await certify(a, b, authority));
  const own = await certify('own', 'low', seal);
  const answer = validateChain([own, ...tangle.slice(0, 9)], { anchors: [], at, use: 'seal' });
  assert.equal(answer.ok, false);
});

test('a certificate that is signed by another than it says is not believed', async () => {
  const root = await certify('root', 'root', authority);
  const forged = await makeCertificate(
    { subject: { commonName: 'own' }, key: keys.own, ...period, ...seal },
    certificateSigner({ commonName: 'root' }, keys.other, 'ES256'),
  );
  const answer = validateChain([forged], { anchors: [read(root)], at, use: 'seal' });
  assert.equal(answer.ok === false && answer.problem, 'not-trusted');
});

test('short RSA keys and small curves are weak', async () => {
  const short = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const curve = generateKeyPairSync('ec', { namedCurve: 'secp224r1' }).privateKey;
  assert.equal(await judge({ own: { key: short } }), 'weak');
  assert.equal(await judge({ own: { key: curve } }), 'weak');
});

test('a self-signed seal says so, names the institution, and is believed only where it is an anchor', async () => {
  const names = {
    organizationName: 'Keksitty yliopisto',
    organizationIdentifier: 'VATFI-12345678',
    country: 'FI',
  };
  for (const algorithm of ['EdDSA', 'ES256', 'RS256'] satisfies Algorithm[]) {
    const key = newPrivateKey(algorithm);
    const sign = { publicKey: createPublicKey(key), algorithm, sign: signWith(key) };
    const der = await makeSelfSignedSeal(names, sign, period);
    const certificate = read(der);
    assert.deepEqual(
      { ...certificate.subject, commonName: '' },
      { ...names, organizationalUnit: SELF_SIGNED_MARK, commonName: '' },
    );
    assert.equal(certificate.isSignedBy(certificate.publicKey), true);
    assert.equal(validateChain([der], { anchors: [certificate], at, use: 'seal' }).ok, true);
    assert.equal(validateChain([der], { anchors: [], at, use: 'seal' }).ok, false);
  }
});

test('PEM is written and read again; one bad block spoils all', async () => {
  const der = await certify('own', 'own', seal);
  const pem = writePem('CERTIFICATE', der, der);
  assert.equal(readPemCertificates(pem)?.length, 2);
  assert.equal(readPemCertificates(pem.replace(/MII./, 'AAAA')), undefined);
  assert.equal(readPemCertificates('no certificate'), undefined);
  const key = keys.own;
  const wish = {
    subject: { organizationName: 'Keksitty yliopisto' },
    key,
    algorithm: 'ES256',
    sign: signWith(key),
  } as const;
  assert.match(
    writePem('CERTIFICATE REQUEST', await makeCertificateRequest(wish)),
    /BEGIN CERTIFICATE REQUEST/,
  );
});

test('whatever the bytes are, reading neither throws nor believes them', async () => {
  const der = await certify('own', 'own', seal);
  const original = read(der);
  const change = fc.tuple(fc.nat(der.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(20), (changes, cut) => {
      const bytes = Uint8Array.from(der);
      for (const [index, mask] of changes) bytes[index] = bytes[index]! ^ mask;
      const given = bytes.subarray(0, bytes.length - cut);
      if (Buffer.from(given).equals(der)) return true;
      return !validateChain([given], { anchors: [original], at, use: 'seal' }).ok;
    }),
    { numRuns: 1500 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      readPemCertificates(Buffer.from(bytes).toString('latin1'));
      return readCertificate(bytes) === undefined;
    }),
    { numRuns: 3000 },
  );
});
