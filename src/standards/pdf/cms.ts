import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import {
  Set as AsnSet,
  type BaseBlock,
  fromBER,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Signer } from '../keys.ts';
import { checkTimestamp, type Timestamp, type Timestamped } from '../timestamp/index.ts';
import { derSignature } from '../x509/index.ts';

const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  timeStampToken: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

/**
 * A detached CMS signature (RFC 5652 §5) over a digest, as PAdES baseline B wants it (ETSI EN 319 142-1 §6.3): the
 * signing certificate is bound in by its digest (RFC 5035), and no time of signing is claimed inside.
 * @param digest SHA-256 of what is signed
 * @param timestamp with it the signature carries a time stamp over its value (RFC 3161 appendix A)
 * @throws Error where the signer has no certificate, or signs with something else than RS256 or ES256
 */
export async function signDetached(
  digest: Uint8Array,
  signer: Signer,
  timestamp?: Timestamp,
): Promise<Uint8Array> {
  const [own] = signer.certificates ?? [];
  if (!own || signer.algorithm === 'EdDSA')
    throw new Error('A seal needs a certificate, and RS256 or ES256.');
  const certificates = signer.certificates!.map((der) => Certificate.fromBER(exact(der)));
  const certificate = certificates[0]!;
  const signedAttrs = attributes(digest, own);
  const signature = derSignature(signer.algorithm, await signer.sign(setOf(signedAttrs)));
  const token = await timestamp?.(signature);
  const signerInfo = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: algorithm(oid.sha256),
    signedAttrs,
    signatureAlgorithm:
      signer.algorithm === 'RS256' ? algorithm(oid.rsaSha256, true) : algorithm(oid.ecdsaSha256),
    signature: new OctetString({ valueHex: exact(signature) }),
    ...(token && { unsignedAttrs: stamped(token) }),
  });
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [algorithm(oid.sha256)],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [signerInfo],
  });
  const info = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

function stamped(token: Uint8Array): SignedAndUnsignedAttributes {
  const values = [fromBER(exact(token)).result];
  return new SignedAndUnsignedAttributes({
    type: 1,
    attributes: [new Attribute({ type: oid.timeStampToken, values })],
  });
}

function attributes(digest: Uint8Array, certificate: Uint8Array): SignedAndUnsignedAttributes {
  return new SignedAndUnsignedAttributes({
    type: 0,
    attributes: [
      new Attribute({ type: oid.contentType, values: [new ObjectIdentifier({ value: oid.data })] }),
      new Attribute({ type: oid.messageDigest, values: [new OctetString({ valueHex: exact(digest) })] }),
      new Attribute({ type: oid.signingCertificateV2, values: [signingCertificate(certificate)] }),
    ],
  });
}

/** SigningCertificateV2 with one ESSCertIDv2; SHA-256 is its default and therefore not written (RFC 5035 §3). */
function signingCertificate(certificate: Uint8Array): Sequence {
  const hash = new OctetString({ valueHex: exact(sha256(certificate)) });
  return new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [hash] })] })] });
}

/** What is signed: the attributes as a SET, in the order that DER asks for (RFC 5652 §5.4). */
function setOf(signedAttrs: SignedAndUnsignedAttributes): Uint8Array {
  signedAttrs.attributes.sort((one, other) =>
    Buffer.compare(Buffer.from(one.toSchema().toBER()), Buffer.from(other.toSchema().toBER())),
  );
  const value = signedAttrs.attributes.map((attribute) => attribute.toSchema());
  return new Uint8Array(new AsnSet({ value }).toBER());
}

function algorithm(algorithmId: string, hasNull = false): AlgorithmIdentifier {
  return new AlgorithmIdentifier({ algorithmId, ...(hasNull && { algorithmParams: new Null() }) });
}

/**
 * What a detached signature turned out to be. `certificates` as DER, the signer's own first; `timestamps` are over the
 * value of the signature and right in themselves.
 */
export type CheckedSignature =
  | { isGood: true; certificates: readonly Uint8Array[]; timestamps: readonly Timestamped[] }
  | {
      isGood: false;
      problem:
        | 'unreadable'
        | 'unsupported'
        | 'changed'
        | 'wrong-certificate'
        | 'wrong-signature'
        | 'wrong-timestamp';
    };

/**
 * Checks a detached CMS signature over a digest. Whether its certificate is to be trusted is another question.
 * SHA-256 only; RSA (PKCS #1 v1.5, 2048 bits or more) and ECDSA on P-256 and P-384.
 */
export function checkDetached(der: Uint8Array, digest: Uint8Array): CheckedSignature {
  try {
    return check(signedDataOf(der), digest);
  } catch {
    return { isGood: false, problem: 'unreadable' };
  }
}

function signedDataOf(der: Uint8Array): SignedData {
  const info = ContentInfo.fromBER(exact(der));
  return new SignedData({ schema: info.content });
}

function check(
  { signerInfos, certificates = [], encapContentInfo }: SignedData,
  digest: Uint8Array,
): CheckedSignature {
  const [info] = signerInfos;
  const all = certificates.filter((one) => one instanceof Certificate);
  const own = all.find((one) => info?.sid instanceof IssuerAndSerialNumber && isNamed(one, info.sid));
  const attrs = info?.signedAttrs?.attributes ?? [];
  if (!info || signerInfos.length > 1 || !own || info.digestAlgorithm.algorithmId !== oid.sha256) {
    return { isGood: false, problem: 'unsupported' };
  }
  const ownDer = new Uint8Array(own.toSchema().toBER());
  const said = attributeOf(attrs, oid.contentType);
  if (encapContentInfo.eContentType !== oid.data || named(said) !== oid.data) {
    return { isGood: false, problem: 'unsupported' };
  }
  if (!isSame(octets(attributeOf(attrs, oid.messageDigest)), digest))
    return { isGood: false, problem: 'changed' };
  if (!isSame(certificateHash(attributeOf(attrs, oid.signingCertificateV2)), sha256(ownDer))) {
    return { isGood: false, problem: 'wrong-certificate' };
  }
  const {
    signatureAlgorithm: { algorithmId },
    signedAttrs,
    signature,
  } = info;
  if (!isSupported(algorithmId, ownDer)) return { isGood: false, problem: 'unsupported' };
  const signed = Buffer.from(signedAttrs!.encodedValue);
  const key = new X509Certificate(ownDer).publicKey;
  if (
    !verify(
      'sha256',
      signed,
      createPublicKey(key.export({ format: 'pem', type: 'spki' })),
      signature.valueBlock.valueHexView,
    )
  ) {
    return { isGood: false, problem: 'wrong-signature' };
  }
  const timestamps = stampsOf(info);
  if (!timestamps) return { isGood: false, problem: 'wrong-timestamp' };
  const others = all.filter((one) => one !== own).map((one) => new Uint8Array(one.toSchema().toBER()));
  return { isGood: true, certificates: [ownDer, ...others], timestamps };
}

/** Undefined where one of them is wrong. */
function stampsOf({ unsignedAttrs, signature }: SignerInfo): Timestamped[] | undefined {
  const tokens = (unsignedAttrs?.attributes ?? [])
    .filter(({ type }) => type === oid.timeStampToken)
    .flatMap(({ values }) => values as BaseBlock[]);
  const stamps = tokens.map((token) =>
    checkTimestamp(new Uint8Array(token.toBER()), signature.valueBlock.valueHexView),
  );
  return stamps.every((stamp) => stamp !== undefined) ? stamps : undefined;
}

function isNamed(certificate: Certificate, { issuer, serialNumber }: IssuerAndSerialNumber): boolean {
  return certificate.issuer.isEqual(issuer) && certificate.serialNumber.isEqual(serialNumber);
}

/** Either the algorithm with its digest, or plain RSA, whose digest is that of the attributes. */
function isSupported(algorithmId: string, certificate: Uint8Array): boolean {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = new X509Certificate(certificate)
    .publicKey;
  if (type === 'rsa') {
    return (
      (details?.modulusLength ?? 0) >= 2048 && [oid.rsaSha256, '1.2.840.113549.1.1.1'].includes(algorithmId)
    );
  }
  return (
    type === 'ec' &&
    algorithmId === oid.ecdsaSha256 &&
    ['prime256v1', 'secp384r1'].includes(details?.namedCurve ?? '')
  );
}

/** The one value of an attribute that stands there once (RFC 5652 §11). */
function attributeOf(attrs: readonly Attribute[], type: string): BaseBlock | undefined {
  const [found, ...more] = attrs.filter((attribute) => attribute.type === type);
  return found && more.length === 0 && found.values.length === 1 ? (found.values[0] as BaseBlock) : undefined;
}

function named(block: BaseBlock | undefined): string | undefined {
  return block instanceof ObjectIdentifier ? block.valueBlock.toString() : undefined;
}

function octets(block: BaseBlock | undefined): Uint8Array {
  return block instanceof OctetString ? block.valueBlock.valueHexView : new Uint8Array();
}

function certificateHash(block: BaseBlock | undefined): Uint8Array {
  const first = (one: BaseBlock | undefined) => (one instanceof Sequence ? one.valueBlock.value : []);
  const parts = first(first(first(block)[0])[0]);
  // Another digest than the default would be named before the hash.
  return parts[0] instanceof Sequence ? sha256Only(parts) : octets(parts[0]);
}

function sha256Only([kind, hash]: readonly BaseBlock[]): Uint8Array {
  const name = kind instanceof Sequence ? named(kind.valueBlock.value[0]) : undefined;
  return name === oid.sha256 ? octets(hash) : new Uint8Array();
}

/** Where the DER that begins here ends; undefined: none begins. */
export function derLength(bytes: Uint8Array): number | undefined {
  const { offset } = fromBER(exact(bytes));
  return offset > 0 ? offset : undefined;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length > 0 && Buffer.compare(one, other) === 0;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}

/** Bytes in a buffer of their own: the ASN.1 reader looks at the whole buffer. */
function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer as ArrayBuffer;
}
