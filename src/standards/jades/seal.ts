import { Refusal } from '../../base/errors.ts';
import type { JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import type { Timestamp } from '../timestamp/index.ts';
import { dateTimeStamp } from '../vc/date-time.ts';
import { certificateReference, readCertificate } from '../x509/index.ts';
import { fitsKey } from './algorithms.ts';
import { signingInput } from './signing-input.ts';

export type SealOptions = {
  /** RS256 or ES256, with the certificate of its key first. */
  signer: Pick<Signer, 'algorithm' | 'sign' | 'certificates'>;
  signedAt: Date;
  /** With it the seal is of baseline B-T instead of B-B. */
  timestamp?: Timestamp;
};

/**
 * Seals a text: enveloping JAdES baseline B in JSON serialisation, payload not encoded (ETSI TS 119 182-1 §5, §6).
 * @throws Refusal 'jades/no-certificate' for a signer without one, 'jades/key-unsuitable' for one whose key is another
 *   than that of the certificate's kind
 */
export async function sealJades(
  payload: string,
  { signer, signedAt, timestamp }: SealOptions,
): Promise<string> {
  const protectedHeader = encode(headerOf(signer, signedAt));
  const signature = await signer.sign(signingInput(protectedHeader, payload));
  const text = Buffer.from(signature).toString('base64url');
  const header = timestamp ? { etsiU: [encode(await timestampOf(text, timestamp))] } : undefined;
  return JSON.stringify({
    payload,
    signatures: [{ protected: protectedHeader, ...(header && { header }), signature: text }],
  });
}

function headerOf({ algorithm, certificates = [] }: SealOptions['signer'], signedAt: Date): JsonObject {
  const own = certificates[0] && readCertificate(certificates[0]);
  if (!own) throw new Refusal('jades/no-certificate', 422);
  if (algorithm === 'EdDSA' || !fitsKey(algorithm, own.publicKey))
    throw new Refusal('jades/key-unsuitable', 422);
  return {
    alg: algorithm,
    cty: 'ld+json',
    kid: Buffer.from(certificateReference(own)).toString('base64'),
    'x5t#S256': own.thumbprint,
    x5c: certificates.map((certificate) => Buffer.from(certificate).toString('base64')),
    typ: 'jose+json',
    b64: false,
    sigT: dateTimeStamp(signedAt),
    crit: ['b64', 'sigT'],
  };
}

/** The time stamp is over the signature as it is written (TS 119 182-1 §5.3.4). */
async function timestampOf(signature: string, timestamp: Timestamp): Promise<JsonObject> {
  const token = await timestamp(Buffer.from(signature));
  return { sigTst: { tstTokens: [{ val: Buffer.from(token).toString('base64') }] } };
}

function encode(json: JsonObject): string {
  return Buffer.from(JSON.stringify(json)).toString('base64url');
}
