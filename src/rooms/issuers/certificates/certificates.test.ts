import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import forge from 'node-forge';
import { Refusal } from '../../../base/errors.ts';
import { algorithmOf } from '../../../standards/keys.ts';
import { certificateSigner, makeCertificate } from '../../../standards/x509/index.ts';
import { checkedSeal, orderedChain } from './checked-seal.ts';
import { readPkcs12 } from './read-pkcs12.ts';

const now = new Date('2026-11-24T10:00:00Z');
const period = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2028-01-01T00:00:00Z') };
const rsa = (modulusLength = 2048) => generateKeyPairSync('rsa', { modulusLength }).privateKey;
const p256 = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;

const rootKey = rsa();
const root = { commonName: 'Test root (invented)' };
const byRoot = certificateSigner(root, rootKey, 'RS256');
const rootCertificate = await makeCertificate(
  { subject: root, key: rootKey, ...period, authority: {}, keyUsage: ['keyCertSign'] },
  byRoot,
);
const sealOf = (key: KeyObject, change: object = {}) =>
  makeCertificate(
    {
      subject: { commonName: 'Test seal (invented)' },
      key,
      ...period,
      keyUsage: ['nonRepudiation'],
      ...change,
    },
    byRoot,
  );

/** As tools of old (3DES) and of today (AES) write it. */
function pkcs12(
  key: KeyObject,
  certificates: Uint8Array[],
  algorithm: 'aes256' | '3des',
  options: { count?: number } = {},
) {
  const certs = certificates.map((der) =>
    forge.pki.certificateFromAsn1(forge.asn1.fromDer(Buffer.from(der).toString('binary'))),
  );
  const pem = key.export({ type: 'pkcs1', format: 'pem' }).toString();
  const file = forge.pkcs12.toPkcs12Asn1(forge.pki.privateKeyFromPem(pem), certs, 'salasana', {
    algorithm,
    ...options,
  });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}

test('a seal file with old and new ciphers gives its key, and its own certificate first', async () => {
  const key = rsa();
  const own = await sealOf(key);
  for (const algorithm of ['aes256', '3des'] as const) {
    const read = readPkcs12(pkcs12(key, [own, rootCertificate], algorithm), 'salasana');
    const seal = checkedSeal({ ...read, certificates: [...read.certificates].reverse() }, now);
    assert.equal(seal.key.equals(createPrivateKey(key.export({ type: 'pkcs8', format: 'pem' }))), true);
    assert.deepEqual(
      seal.certificates.map((der) => Buffer.from(der).toString('hex')),
      [Buffer.from(own).toString('hex'), Buffer.from(rootCertificate).toString('hex')],
    );
  }
});

/** Made with openssl pkcs12 -export (AES-256, SHA-256, 1 iteration): a key on P-256 and its self-signed certificate. */
const P256_FILE = [
  'MIIEJgIBAzCCA+AGCSqGSIb3DQEHAaCCA9EEggPNMIIDyTCCAoEGCSqGSIb3DQEHBqCCAnIwggJuAgEAMIICZwYJKoZIhvcNAQcB',
  'MFYGCSqGSIb3DQEFDTBJMCgGCSqGSIb3DQEFDDAbBAi/dw5jdnD3KgIBATAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQQWbe',
  'uBH8TasrKLaTGCrsvYCCAgCJ1WOxp+Mf5o3P13rV9DxcEXYqtNquxLzQwFGAmfacbimuswOIaSjktnwFpwAgDem0k1kBe+Hzp9ET',
  'VrEWaYk0LeiJNTCBsBKNmk17QL2lnxj7xs3QiQGAFYvPOAqHpbgkpW2sbX5k0XGuL1Sid3oGOiU741vBlK41jKqsOCmfee+r1b7g',
  'yXGrOEY9DG7PvnK/aiMDSnQtolb/5s1DB/N4ilzGRGzmdqhksNkVbckBc6H5kJ9JTGAyFLgyg47n0AhI7h5vrY5HGD5MG96HFtCa',
  'ODmIRCtqFxPv6sIeJ75bal2CREk+QRGNEax1mwsnnM9zzIqs6GhbRpdaopMnCCu74Rj5EtFY62bk9spGSHo3fKdCR7Wqjsy67x5D',
  '79ZqxkuzCoTdCzmhTgcu1ZaJhdSAwKASTVL1sN4PwAjILL4yBYasdU5BD9NxXWgPD0Jydea+n6qwsI1jmhJwRKroJR+ep0if4FRG',
  'T9fMz3urLH2dyU14lhXjnJ1bPKJVxMrE5yTozVndHmbAV4elyfMpL7N3HIyGeQhNFHzoB21pJUG82fk4fK2aoNVeEaKfqx3MxB6P',
  'J+DQEWnI13SobI6lvsff/BsNgHHGU8ULg6dxrnQw5hgOifIQaRoozIGQEbO0Y4+lafKt4+yU+JZgz+LybWjyOnhNcy1sl8i3qAms',
  'JiE9rTCCAUAGCSqGSIb3DQEHAaCCATEEggEtMIIBKTCCASUGCyqGSIb3DQEMCgECoIHuMIHrMFYGCSqGSIb3DQEFDTBJMCgGCSqG',
  'SIb3DQEFDDAbBAiUz/bLaJbIMAIBATAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQr/eCzdVWxFo8xM5f3lFP+QSBkJ5Knz4K',
  'OZSn3ghTYgDc9533oe0+e38h+W5VKlUkFmRdjXbSaaS4fKGaIJ1m5PDuMsRNhC5F1Aha7TEz1iYHYFxpJK1L33WirisVdnP7a0DL',
  'vdySyrgWGmS9I5F8YkBWpwlYXl0tWU4Pxb0k2KUTfqYzZabgTqeYh+WBTM03/pnMs04p9MzvWUQkd5wtTIiAVTElMCMGCSqGSIb3',
  'DQEJFTEWBBRlst6KLN0YUY/MJeaz9KQHnHm1gTA9MDEwDQYJYIZIAWUDBAIBBQAEIE9SH61MrS/HUgWERAsMIuNahv1rFiliUMU+',
  'kShEzBrTBAgLmzNrxjuL3g==',
].join('');

test('a seal on an elliptic curve, as openssl writes it, is read', () => {
  const { key, certificates } = readPkcs12(Buffer.from(P256_FILE, 'base64'), 'salasana');
  assert.equal(algorithmOf(key), 'ES256');
  assert.equal(checkedSeal({ key, certificates }, now).certificates.length, 1);
});

test('a wrong password, another file, and a file that keeps the server busy are told apart from a seal', async () => {
  const key = rsa();
  const file = pkcs12(key, [await sealOf(key), rootCertificate], 'aes256');
  assert.throws(() => readPkcs12(file, 'väärä'), refused('issuers/wrong-password'));
  for (const bytes of [Buffer.from('not a file'), Buffer.alloc(300_000), file.subarray(0, 200)])
    assert.throws(() => readPkcs12(bytes, 'salasana'), refused('issuers/not-pkcs12'));
});

test('a file that would have the password hashed for minutes is not opened', async () => {
  const key = rsa();
  const file = pkcs12(key, [await sealOf(key), rootCertificate], 'aes256', { count: 70_000 }).toString('hex');
  // 70,000 as DER becomes 8,388,607, which takes as many bytes.
  const busy = Buffer.from(file.replaceAll('0203011170', '02037fffff'), 'hex');
  assert.notEqual(busy.toString('hex'), file);
  assert.throws(() => readPkcs12(busy, 'salasana'), refused('issuers/not-pkcs12'));
});

test('bytes of any kind are refused in words', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.throws(() => readPkcs12(bytes, ''), Refusal);
    }),
    { numRuns: 2000 },
  );
});

test('a certificate must be about the key, in force, meant for signing, with its chain', async () => {
  const key = p256();
  const about =
    (ders: Uint8Array[], at = now) =>
    () =>
      checkedSeal({ key, certificates: ders }, at);
  const own = await sealOf(key);
  assert.equal(about([own, rootCertificate])().certificates.length, 2);
  assert.throws(
    about([await sealOf(p256()), rootCertificate]),
    refused('issuers/certificate-of-another-key'),
  );
  assert.throws(about([own]), refused('issuers/chain-incomplete'));
  assert.throws(about([own, rootCertificate], period.notAfter), refused('issuers/certificate-expired'));
  const early = new Date('2025-12-31T00:00:00Z');
  assert.throws(about([own, rootCertificate], early), refused('issuers/certificate-not-yet-valid'));
  const encrypting = await sealOf(key, { keyUsage: ['keyEncipherment'] });
  assert.throws(about([encrypting, rootCertificate]), refused('issuers/certificate-wrong-use'));
  assert.throws(about([Buffer.alloc(100)]), refused('issuers/certificate-unreadable'));
});

test('an issuer of the same name that did not sign the certificate completes no chain', async () => {
  const key = p256();
  const foreignKey = rsa();
  const foreign = await makeCertificate(
    { subject: root, key: foreignKey, ...period, authority: {} },
    certificateSigner(root, foreignKey, 'RS256'),
  );
  const own = await sealOf(key);
  assert.throws(
    () => checkedSeal({ key, certificates: [own, foreign] }, now),
    refused('issuers/chain-incomplete'),
  );
});

test('short RSA keys, other curves and Ed25519 make no seal', () => {
  const weak = [
    rsa(1024),
    generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey,
    generateKeyPairSync('ed25519').privateKey,
  ];
  for (const key of weak)
    assert.throws(() => checkedSeal({ key, certificates: [] }, now), refused('issuers/weak-key'));
});

test('an authority’s own certificate seals nothing', () => {
  const chain = () => orderedChain(createPublicKey(rootKey), [rootCertificate], now);
  assert.throws(chain, refused('issuers/certificate-wrong-use'));
});
