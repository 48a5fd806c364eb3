import { createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { BitString, Integer, Null } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate as Asn1Certificate,
  CertificationRequest,
  PublicKeyInfo,
} from 'pkijs';
import { type Algorithm, type Sign, signWith } from '../keys.ts';
import { derSignature } from './der-signature.ts';
import { type CertificateLimits, extensionsOf } from './extensions.ts';
import { type CertificateName, makeName } from './names.ts';

/** Who signs the certificate: a name, and a power to sign with an algorithm. */
export type CertificateSigner = { name: CertificateName; algorithm: Algorithm; sign: Sign };

export type CertificateOrder = CertificateLimits & {
  subject: CertificateName;
  /** Public, or private: then its public half is taken. */
  key: KeyObject;
  notBefore: Date;
  notAfter: Date;
};

/** Makes a certificate (RFC 5280 §4.1). @returns DER */
export async function makeCertificate(order: CertificateOrder, by: CertificateSigner): Promise<Uint8Array> {
  const certificate = new Asn1Certificate();
  certificate.version = 2;
  // 16 random bytes, the first below 0x80 and not 0: a positive number (RFC 5280 §4.1.2.2).
  const serial = randomBytes(16);
  serial[0] = (serial[0]! & 0x3f) | 0x40;
  certificate.serialNumber = new Integer({ valueHex: new Uint8Array(serial).buffer });
  certificate.subject = makeName(order.subject);
  certificate.issuer = makeName(by.name);
  certificate.notBefore.value = order.notBefore;
  certificate.notAfter.value = order.notAfter;
  certificate.subjectPublicKeyInfo = keyInfo(order.key);
  certificate.extensions = extensionsOf(order);
  certificate.signature = identifierOf(by.algorithm);
  certificate.signatureAlgorithm = identifierOf(by.algorithm);
  const tbs = new Uint8Array(certificate.encodeTBS().toBER());
  certificate.tbsView = tbs;
  certificate.signatureValue = await signatureOver(tbs, by);
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** What a certificate is asked for: the name that the authority is to confirm, and the key it is to be about. */
export type CertificateWish = { subject: CertificateName; key: KeyObject; algorithm: Algorithm; sign: Sign };

/** A request for a certificate (PKCS #10, RFC 2986) that an institution sends to its authority. @returns DER */
export async function makeCertificateRequest(wish: CertificateWish): Promise<Uint8Array> {
  const request = new CertificationRequest();
  request.version = 0;
  request.subject = makeName(wish.subject);
  request.subjectPublicKeyInfo = keyInfo(wish.key);
  request.attributes = [];
  request.signatureAlgorithm = identifierOf(wish.algorithm);
  // The library has no public way to the part that is signed but to write the whole and to read it again.
  request.signatureValue = new BitString({ valueHex: new ArrayBuffer(1) });
  const draft = request.toSchema(true).toBER();
  const tbs = CertificationRequest.fromBER(draft).tbsView;
  request.tbsView = tbs;
  request.signatureValue = await signatureOver(tbs, wish);
  return new Uint8Array(request.toSchema(true).toBER());
}

export const SELF_SIGNED_MARK = 'Self-signed for testing, no legal effect';

/**
 * A certificate for a seal that nobody but the key itself vouches for: for demonstrations and tests, and it says so in
 * its name. @returns DER
 */
export function makeSelfSignedSeal(
  name: Required<Pick<CertificateName, 'organizationName' | 'organizationIdentifier' | 'country'>>,
  key: { publicKey: KeyObject; algorithm: Algorithm; sign: Sign },
  period: { notBefore: Date; notAfter: Date },
): Promise<Uint8Array> {
  const subject = {
    ...name,
    organizationalUnit: SELF_SIGNED_MARK,
    commonName: `${name.organizationName.slice(0, 50)} (test)`,
  };
  const keyUsage = ['digitalSignature', 'nonRepudiation'] as const;
  return makeCertificate({ subject, key: key.publicKey, ...period, keyUsage }, { name: subject, ...key });
}

/** A signer of certificates from a private key. */
export function certificateSigner(
  name: CertificateName,
  key: KeyObject,
  algorithm: Algorithm,
): CertificateSigner {
  return { name, algorithm, sign: signWith(key) };
}

function keyInfo(key: KeyObject): PublicKeyInfo {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return PublicKeyInfo.fromBER(new Uint8Array(half.export({ type: 'spki', format: 'der' })).buffer);
}

const signatureOids: Record<Algorithm, string> = {
  EdDSA: '1.3.101.112',
  ES256: '1.2.840.10045.4.3.2',
  RS256: '1.2.840.113549.1.1.11',
};

function identifierOf(algorithm: Algorithm): AlgorithmIdentifier {
  const algorithmId = signatureOids[algorithm];
  // RFC 4055 §5: RSA has NULL for parameters, the other two have none (RFC 5758 §3.2, RFC 8410 §3).
  if (algorithm === 'RS256') return new AlgorithmIdentifier({ algorithmId, algorithmParams: new Null() });
  return new AlgorithmIdentifier({ algorithmId });
}

async function signatureOver(
  tbs: Uint8Array,
  { algorithm, sign }: { algorithm: Algorithm; sign: Sign },
): Promise<BitString> {
  const signature = derSignature(algorithm, await sign(tbs));
  return new BitString({ valueHex: new Uint8Array(signature).buffer });
}
