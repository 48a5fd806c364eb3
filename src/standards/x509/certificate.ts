import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { BitString } from 'asn1js';
import { Certificate as Asn1Certificate, type BasicConstraints, type ExtKeyUsage } from 'pkijs';
import { type CertificateName, readName } from './names.ts';

/** Larger ones are not read: real ones take one to three kilobytes. */
export const MAX_CERTIFICATE_BYTES = 32_768;

/** In the order of the bits (RFC 5280 §4.2.1.3). */
export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof keyUsages)[number];

/** An X.509 certificate that could be read. Whether it may be believed, `validateChain` tells. */
export type Certificate = {
  readonly der: Uint8Array;
  /** SHA-256 of the DER in base64url: the `x5t#S256` of JOSE. */
  readonly thumbprint: string;
  readonly subject: CertificateName;
  readonly issuer: CertificateName;
  /** The same two as bytes in hexadecimal, which is how they are compared. */
  readonly subjectBytes: string;
  readonly issuerBytes: string;
  /** Hexadecimal. */
  readonly serial: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly publicKey: KeyObject;
  readonly isAuthority: boolean;
  /** How many authorities may stand between this one and the last certificate; undefined: any number. */
  readonly pathLength?: number;
  /** Undefined: not limited. */
  readonly keyUsage?: ReadonlySet<KeyUsage>;
  /** Object identifiers; undefined: not limited. */
  readonly extendedKeyUsage?: readonly string[];
  readonly criticalExtensions: readonly string[];
  /** Object identifier of the algorithm that the certificate is signed with, with that of the hash for RSASSA-PSS. */
  readonly signedWith: { algorithm: string; hash?: string };
  /** Whether a key signed this certificate. Never throws. */
  readonly isSignedBy: (key: KeyObject) => boolean;
};

/** A certificate from its DER. Undefined for everything that is none; never throws. */
export function readCertificate(der: Uint8Array): Certificate | undefined {
  if (der.byteLength > MAX_CERTIFICATE_BYTES || der.byteLength < 64) return undefined;
  try {
    return read(Uint8Array.from(der));
  } catch {
    return undefined;
  }
}

function read(der: Uint8Array): Certificate {
  const asn1 = Asn1Certificate.fromBER(der.buffer as ArrayBuffer);
  const node = new X509Certificate(der);
  // Bytes behind the certificate would be covered by the thumbprint and by nothing else.
  if (!node.raw.equals(der)) throw new Error('trailing bytes');
  return {
    der,
    thumbprint: createHash('sha256').update(der).digest('base64url'),
    subject: readName(asn1.subject),
    issuer: readName(asn1.issuer),
    subjectBytes: hex(asn1.subject.toSchema().toBER()),
    issuerBytes: hex(asn1.issuer.toSchema().toBER()),
    serial: node.serialNumber.toLowerCase(),
    notBefore: dateOf(asn1.notBefore.value),
    notAfter: dateOf(asn1.notAfter.value),
    publicKey: node.publicKey,
    ...limits(asn1),
    criticalExtensions: (asn1.extensions ?? []).filter((one) => one.critical).map((one) => one.extnID),
    signedWith: signedWith(asn1),
    isSignedBy: (key) => verifies(node, key),
  };
}

function dateOf(date: Date): Date {
  if (Number.isNaN(date.getTime())) throw new Error('no date');
  return date;
}

function verifies(certificate: X509Certificate, key: KeyObject): boolean {
  try {
    return certificate.verify(key);
  } catch {
    return false;
  }
}

type Limits = Pick<Certificate, 'isAuthority' | 'pathLength' | 'keyUsage' | 'extendedKeyUsage'>;

function limits({ extensions = [] }: Asn1Certificate): Limits {
  const ids = extensions.map(({ extnID }) => extnID);
  // RFC 5280 §4.2: not more than one of a kind. Two would be read differently by different programs.
  if (new Set(ids).size !== ids.length) throw new Error('extension twice');
  const find = (id: string) => {
    const extension = extensions.find(({ extnID }) => extnID === id);
    if (extension && extension.parsedValue === undefined) throw new Error('extension not readable');
    return extension?.parsedValue as unknown;
  };
  const basic = find('2.5.29.19') as BasicConstraints | undefined;
  const usage = find('2.5.29.15');
  const extended = find('2.5.29.37') as ExtKeyUsage | undefined;
  const length = basic?.pathLenConstraint;
  if (length !== undefined && typeof length !== 'number') throw new Error('path length not readable');
  return {
    isAuthority: basic?.cA === true,
    ...(length !== undefined && { pathLength: length }),
    ...(usage !== undefined && { keyUsage: usageOf(usage) }),
    ...(extended && { extendedKeyUsage: extended.keyPurposes }),
  };
}

function usageOf(value: unknown): ReadonlySet<KeyUsage> {
  if (!(value instanceof BitString)) throw new Error('key usage not readable');
  const bytes = new Uint8Array(value.valueBlock.valueHexView);
  return new Set(keyUsages.filter((_, bit) => ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1));
}

const PSS = '1.2.840.113549.1.1.10';

function signedWith({ signatureAlgorithm, signature }: Asn1Certificate): Certificate['signedWith'] {
  const algorithm = signatureAlgorithm.algorithmId;
  if (algorithm !== signature.algorithmId) throw new Error('two algorithms');
  if (algorithm !== PSS) return { algorithm };
  return { algorithm, hash: pssHash(signatureAlgorithm.algorithmParams) };
}

/** The hash of RSASSA-PSS-params (RFC 4055 §3.1); left out it is SHA-1. */
function pssHash(params: unknown): string {
  const text = params as { toBER?: () => ArrayBuffer } | undefined;
  const bytes = text?.toBER ? hex(text.toBER()) : '';
  const found = Object.entries(PSS_HASHES).find(([der]) => bytes.includes(der));
  return found?.[1] ?? '1.3.14.3.2.26';
}

/** DER of the object identifiers of SHA-256, SHA-384 and SHA-512. */
const PSS_HASHES: Record<string, string> = {
  '0609608648016503040201': '2.16.840.1.101.3.4.2.1',
  '0609608648016503040202': '2.16.840.1.101.3.4.2.2',
  '0609608648016503040203': '2.16.840.1.101.3.4.2.3',
};

function hex(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('hex');
}
