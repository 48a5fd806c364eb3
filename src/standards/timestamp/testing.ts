import { createHash } from 'node:crypto';
import { Set as AsnSet, Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { newPrivateKey, signWith } from '../keys.ts';
import { certificateSigner, derSignature, makeCertificate } from '../x509/index.ts';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const TST_INFO = '1.2.840.113549.1.9.16.1.4';

/** A time-stamp authority of a test, with the anchor that its certificate leads to (DER). */
export type TestAuthority = {
  anchor: Uint8Array;
  /** A TimeStampToken (DER) over a SHA-256. */
  stamp: (digest: Uint8Array, at: Date) => Promise<Uint8Array>;
  /** Answers a TimeStampReq with a TimeStampResp, both DER (RFC 3161 §3.4). */
  answer: (request: Uint8Array, at: Date) => Promise<Uint8Array>;
};

/** @param purposes the extended key usage of its certificate; time stamping unless said otherwise */
export async function testAuthority(purposes = ['1.3.6.1.5.5.7.3.8']): Promise<TestAuthority> {
  const period = { notBefore: new Date('2020-01-01T00:00:00Z'), notAfter: new Date('2040-01-01T00:00:00Z') };
  const [rootKey, key] = [newPrivateKey('ES256'), newPrivateKey('ES256')];
  const root = certificateSigner({ commonName: 'Invented root' }, rootKey, 'ES256');
  const anchor = await makeCertificate(
    { subject: root.name, key: rootKey, ...period, authority: {}, keyUsage: ['keyCertSign'] },
    root,
  );
  const own = await makeCertificate(
    {
      subject: { commonName: 'Invented clock' },
      key,
      ...period,
      keyUsage: ['digitalSignature'],
      extendedKeyUsage: purposes,
    },
    root,
  );
  const sign = signWith(key);
  const make = (imprint: Uint8Array, at: Date, nonce?: Integer) =>
    tokenOf(imprint, { at, own, sign, ...(nonce && { nonce }) });
  return {
    anchor,
    stamp: async (digest, at) => new Uint8Array((await make(digest, at)).toSchema().toBER()),
    async answer(request, at) {
      const { messageImprint, nonce } = TimeStampReq.fromBER(exact(request));
      const timeStampToken = await make(messageImprint.hashedMessage.valueBlock.valueHexView, at, nonce);
      const response = new TimeStampResp({ status: new PKIStatusInfo({ status: 0 }), timeStampToken });
      return new Uint8Array(response.toSchema().toBER());
    },
  };
}

type Making = {
  at: Date;
  own: Uint8Array;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  nonce?: Integer;
};

async function tokenOf(imprint: Uint8Array, { at, own, sign, nonce }: Making): Promise<ContentInfo> {
  const info = new TSTInfo({
    version: 1,
    policy: '1.3.6.1.4.1.99999.1',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: exact(imprint) }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: at,
    ...(nonce && { nonce }),
  });
  const content = info.toSchema().toBER();
  const certificate = Certificate.fromBER(exact(own));
  const digest = (bytes: Uint8Array) => exact(createHash('sha256').update(bytes).digest());
  const bound = new OctetString({ valueHex: digest(own) });
  const attribute = (type: string, value: object) => new Attribute({ type, values: [value] });
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: TST_INFO })),
    attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: digest(new Uint8Array(content)) })),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [bound] })] })] }),
    ),
  ];
  const value = attributes.map((one) => one.toSchema());
  value.sort((one, other) => Buffer.compare(Buffer.from(one.toBER()), Buffer.from(other.toBER())));
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes });
  signedAttrs.attributes.sort((one, other) =>
    Buffer.compare(Buffer.from(one.toSchema().toBER()), Buffer.from(other.toSchema().toBER())),
  );
  const raw = await sign(new Uint8Array(new AsnSet({ value }).toBER()));
  const signer = new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
    digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
    signedAttrs,
    signatureAlgorithm: new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
    signature: new OctetString({ valueHex: exact(derSignature('ES256', raw)) }),
  });
  const signed = new SignedData({
    version: 3,
    digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: SHA256 })],
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: TST_INFO,
      eContent: new OctetString({ valueHex: content }),
    }),
    certificates: [certificate],
    signerInfos: [signer],
  });
  return new ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
}

function exact(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer as ArrayBuffer;
}
