import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { Refusal } from '../base/errors.ts';

/**
 * What the program signs with, under its JOSE name (RFC 7518 §3.1, RFC 8037 §3.1): Ed25519, ECDSA on P-256, RSA of
 * 2048 bits or more with PKCS #1 v1.5.
 */
export const algorithms = ['EdDSA', 'ES256', 'RS256'] as const;
export type Algorithm = (typeof algorithms)[number];

/** Bytes in, signature out: 64 bytes for EdDSA, 64 (r, s) for ES256, as long as the modulus for RS256. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * The power to sign in somebody's name. Where the key lies (here encrypted, in a file, in a module elsewhere) is the
 * business of whoever made it.
 */
export type Signer = {
  readonly algorithm: Algorithm;
  /** The URL of the key: 'did:web:example.fi#key-1'. */
  readonly verificationMethod: string;
  readonly sign: Sign;
  /** Certificates as DER, the signer's own first; for seals and `x5c`. */
  readonly certificates?: readonly Uint8Array[];
};

/** A new private key. KeyObjects are never printed by Node. */
export function newPrivateKey(algorithm: Algorithm): KeyObject {
  if (algorithm === 'EdDSA') return generateKeyPairSync('ed25519').privateKey;
  if (algorithm === 'ES256') return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  return generateKeyPairSync('rsa', { modulusLength: 3072 }).privateKey;
}

/** @param pkcs8 DER. Do it once a key: importing for each signature is eleven times slower than signing. */
export function importPrivateKey(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

export function exportPrivateKey(key: KeyObject): Uint8Array {
  return key.export({ format: 'der', type: 'pkcs8' });
}

/**
 * What a key signs with.
 * @throws Refusal 'keys/unsupported' (params: type) for every other curve, and RSA under 2048 bits
 */
export function algorithmOf(key: KeyObject): Algorithm {
  const { asymmetricKeyType: type = 'unknown', asymmetricKeyDetails: details } = key;
  if (type === 'ed25519') return 'EdDSA';
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return 'ES256';
  if (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048) return 'RS256';
  throw new Refusal('keys/unsupported', 422, { type });
}

/** The power to sign with a key that has been imported already. */
export function signWith(key: KeyObject): Sign {
  const algorithm = algorithmOf(key);
  if (algorithm === 'EdDSA') return async (bytes) => sign(null, bytes, key);
  if (algorithm === 'ES256')
    return async (bytes) => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' });
  return async (bytes) => sign('sha256', bytes, key);
}

/** The public half as SubjectPublicKeyInfo in base64url (RFC 5280 §4.1.2.7): one text for every kind of key. */
export function publicKeyText(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64url');
}

/** @param text as `publicKeyText` writes it */
export function readPublicKey(text: string): KeyObject {
  return createPublicKey({ key: Buffer.from(text, 'base64url'), format: 'der', type: 'spki' });
}
