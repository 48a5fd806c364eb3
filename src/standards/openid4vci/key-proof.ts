import {
  calculateJwkThumbprint,
  EmbeddedJWK,
  type FlattenedJWSInput,
  importX509,
  type JWK,
  type JWTHeaderParameters,
  jwtVerify,
} from 'jose';
import { WalletError } from './error.ts';

/** What keys of wallets may sign with: nothing symmetric, and never `none`. */
export const proofAlgorithms = ['ES256', 'EdDSA'] as const;

/** A key proof may be so old, and a clock so wrong, in seconds. */
const OLDEST = 300;
const TOLERANCE = 30;

export type KeyProof = { jwk: JWK; nonce: string };

/**
 * Checks that a wallet has the key that it wants a credential bound to (OpenID4VCI 1.0 §8.2.1.1, Appendix F.1): typ,
 * algorithm, signature by the key in the header, audience and age. Whether the nonce is ours and unused is for the
 * caller to see.
 * @param audience the credential issuer's identifier
 * @throws WalletError invalid_proof
 */
export async function verifyKeyProof(
  jwt: string,
  { audience, now }: { audience: string; now: Date },
): Promise<KeyProof> {
  try {
    const { payload, protectedHeader } = await jwtVerify(jwt, EmbeddedJWK, {
      algorithms: [...proofAlgorithms],
      typ: 'openid4vci-proof+jwt',
      audience,
      maxTokenAge: OLDEST,
      clockTolerance: TOLERANCE,
      currentDate: now,
    });
    const { jwk, kid, x5c } = protectedHeader;
    if (!jwk || kid !== undefined || x5c !== undefined) throw new Error('the header names more than one key');
    if (typeof payload.aud !== 'string') throw new Error('aud is not the credential issuer alone');
    if (typeof payload.nonce !== 'string') throw new WalletError('invalid_proof', 'the proof has no nonce');
    const { key_attestation: attestation } = protectedHeader;
    if (attestation !== undefined) await verifyKeyAttestation(attestation, jwk, now);
    return { jwk: publicPart(jwk), nonce: payload.nonce };
  } catch (error) {
    if (error instanceof WalletError) throw error;
    throw new WalletError(
      'invalid_proof',
      error instanceof Error ? error.message : 'the proof does not hold',
    );
  }
}

/** Only what names the public key: a wallet's other members (`kid`, `use`, …) are not the credential's business. */
function publicPart({ kty, crv, x, y }: JWK): JWK {
  return { kty, ...(crv && { crv }), ...(x && { x }), ...(y && { y }) } as JWK;
}

/**
 * A wallet may bring its maker's word for its key (Appendix D.1). None is asked for, and no maker is trusted more than
 * another; but a word that does not hold, or is about other keys, is not taken.
 */
async function verifyKeyAttestation(attestation: unknown, jwk: JWK, now: Date): Promise<void> {
  const options = {
    algorithms: [...proofAlgorithms],
    typ: 'key-attestation+jwt',
    currentDate: now,
    clockTolerance: TOLERANCE,
    requiredClaims: ['iat'],
  };
  const verified = await jwtVerify(
    String(attestation),
    (header: JWTHeaderParameters, token: FlattenedJWSInput) => {
      const [certificate] = header.x5c ?? [];
      return certificate ? importX509(pem(certificate), String(header.alg)) : EmbeddedJWK(header, token);
    },
    options,
  );
  const keys = verified.payload.attested_keys;
  const thumbprint = await calculateJwkThumbprint(jwk);
  const thumbprints = Array.isArray(keys)
    ? await Promise.all(keys.map((key: JWK) => calculateJwkThumbprint(key)))
    : [];
  if (!thumbprints.includes(thumbprint)) throw new Error('the key attestation is about other keys');
}

function pem(certificate: string): string {
  return `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----`;
}
