import { createHash, type KeyObject, verify } from 'node:crypto';
import { type BaseBlock, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Certificate as Asn1Certificate,
  type Attribute,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
  TSTInfo,
} from 'pkijs';
import { type Certificate, readCertificate } from '../x509/index.ts';

/** A time stamp that is right in itself: what it stamped existed at that moment, says whoever holds the certificate. */
export type Timestamped = {
  at: Date;
  /** DER, the time-stamp authority's own first. Whether it may be believed, `validateChain` tells (use 'timestamp'). */
  certificates: readonly Uint8Array[];
  /** As it was asked for; hexadecimal. */
  nonce?: string;
};

/** Larger ones are not read: real ones take two to eight kilobytes. */
const MAX_TOKEN_BYTES = 65_536;

const oid = {
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

const hashes: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** With which kind of key and hash each algorithm signs; plain RSA takes the hash of the digest. */
const signatures: Record<string, { type: 'rsa' | 'ec'; hash?: string }> = {
  '1.2.840.113549.1.1.1': { type: 'rsa' },
  '1.2.840.113549.1.1.11': { type: 'rsa', hash: 'sha256' },
  '1.2.840.113549.1.1.12': { type: 'rsa', hash: 'sha384' },
  '1.2.840.113549.1.1.13': { type: 'rsa', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { type: 'ec', hash: 'sha256' },
  '1.2.840.10045.4.3.3': { type: 'ec', hash: 'sha384' },
  '1.2.840.10045.4.3.4': { type: 'ec', hash: 'sha512' },
};

/**
 * Checks a TimeStampToken (RFC 3161 §2.4.2): it is over exactly these bytes, and signed by the key of the certificate
 * that it binds in (RFC 5816). Undefined for one that is wrong in any way, or hashed with less than SHA-256. Never throws.
 */
export function checkTimestamp(token: Uint8Array, stamped: Uint8Array): Timestamped | undefined {
  if (token.length > MAX_TOKEN_BYTES) return undefined;
  try {
    return check(token, stamped);
  } catch {
    // Whatever cannot be read is wrong.
    return undefined;
  }
}

function check(token: Uint8Array, stamped: Uint8Array): Timestamped | undefined {
  const { info, signer, content, certificates } = partsOf(token);
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = createHash(hashOf(hashAlgorithm.algorithmId)).update(stamped).digest();
  if (!imprint.equals(hashedMessage.valueBlock.valueHexView)) return undefined;
  const own = certificates.find((one) => isNamed(one, signer));
  const der = own && readCertificate(new Uint8Array(own.toSchema().toBER()));
  if (!der || !isSigned(signer, content, der)) return undefined;
  const others = certificates.filter((one) => one !== own).map((one) => one.toSchema().toBER());
  const nonce = info.nonce && Buffer.from(info.nonce.valueBlock.valueHexView).toString('hex');
  return {
    at: info.genTime,
    certificates: [der.der, ...others.map((one) => new Uint8Array(one))],
    ...(nonce !== undefined && { nonce }),
  };
}

function partsOf(token: Uint8Array) {
  const { contentType, content } = ContentInfo.fromBER(exact(token));
  const signed = new SignedData({ schema: content });
  const { eContentType, eContent } = signed.encapContentInfo;
  const [signer, ...more] = signed.signerInfos;
  if (contentType !== oid.signedData || eContentType !== oid.tstInfo) throw new Error('no time stamp');
  if (!eContent || !signer || more.length > 0) throw new Error('not one signer');
  const bytes = eContent.getValue();
  const certificates = (signed.certificates ?? []).filter((one) => one instanceof Asn1Certificate);
  return { info: TSTInfo.fromBER(bytes), signer, content: new Uint8Array(bytes), certificates };
}

/** The attributes name the content and the certificate, and the signature is over the attributes (RFC 5652 §5.4). */
function isSigned(signer: SignerInfo, content: Uint8Array, own: Certificate): boolean {
  const attributes = signer.signedAttrs?.attributes ?? [];
  const digestHash = hashOf(signer.digestAlgorithm.algorithmId);
  const digest = octets(onlyValue(attributes, oid.messageDigest));
  if (named(onlyValue(attributes, oid.contentType)) !== oid.tstInfo) return false;
  if (!createHash(digestHash).update(content).digest().equals(digest)) return false;
  if (!isBound(attributes, own)) return false;
  const algorithm = signatures[signer.signatureAlgorithm.algorithmId];
  if (!algorithm || !fits(algorithm.type, own.publicKey)) return false;
  const bytes = Buffer.from(signer.signedAttrs!.encodedValue);
  const value = signer.signature.valueBlock.valueHexView;
  return verify(algorithm.hash ?? digestHash, bytes, own.publicKey, value);
}

function fits(type: 'rsa' | 'ec', { asymmetricKeyType, asymmetricKeyDetails }: KeyObject): boolean {
  return asymmetricKeyType === type && (type === 'ec' || (asymmetricKeyDetails?.modulusLength ?? 0) >= 2048);
}

/** ESSCertID with SHA-1 (RFC 2634 §5.4), or ESSCertIDv2 with SHA-256 where it names no other (RFC 5035 §4). */
function isBound(attributes: readonly Attribute[], { der }: Certificate): boolean {
  const second = onlyValue(attributes, oid.signingCertificateV2);
  const id = parts(parts(second ?? onlyValue(attributes, oid.signingCertificate))[0])[0];
  const [first, next] = parts(id);
  const names = second && first instanceof Sequence ? named(first.valueBlock.value[0]) : undefined;
  const hash = second ? (names === undefined ? 'sha256' : hashOf(names)) : 'sha1';
  return createHash(hash)
    .update(der)
    .digest()
    .equals(octets(names === undefined ? first : next));
}

function isNamed({ issuer, serialNumber }: Asn1Certificate, { sid }: SignerInfo): boolean {
  return (
    sid instanceof IssuerAndSerialNumber &&
    issuer.isEqual(sid.issuer) &&
    serialNumber.isEqual(sid.serialNumber)
  );
}

/** The one value of an attribute that stands there once (RFC 5652 §11). */
function onlyValue(attributes: readonly Attribute[], type: string): BaseBlock | undefined {
  const [found, ...more] = attributes.filter((attribute) => attribute.type === type);
  return found && more.length === 0 && found.values.length === 1 ? (found.values[0] as BaseBlock) : undefined;
}

function parts(block: BaseBlock | undefined): BaseBlock[] {
  return block instanceof Sequence ? block.valueBlock.value : [];
}

function named(block: BaseBlock | undefined): string | undefined {
  return block instanceof ObjectIdentifier ? block.valueBlock.toString() : undefined;
}

function octets(block: BaseBlock | undefined): Uint8Array {
  return block instanceof OctetString ? block.valueBlock.valueHexView : new Uint8Array();
}

function hashOf(id: string): string {
  const hash = hashes[id];
  if (!hash) throw new Error('hash not supported');
  return hash;
}

/** Bytes in a buffer of their own: the ASN.1 reader looks at the whole buffer. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer as ArrayBuffer;
}
