import { createPublicKey, type KeyObject } from 'node:crypto';
import { decode, encode } from 'base58-universal';
import { Refusal } from '../base/errors.ts';

/** Multicodec prefix of an Ed25519 public key: 0xed as an unsigned varint (Controlled Identifiers 1.0 §2.2.2). */
const ED25519_PREFIX = [0xed, 0x01] as const;
const ED25519_KEY_BYTES = 32;

/** Base58 takes quadratic time, so nothing longer than the longest honest key or signature is decoded. */
const LONGEST_BASE58 = 128;

/** Multibase base58btc: 'z' and the Bitcoin alphabet (Controlled Identifiers 1.0 §2.4). */
export function encodeBase58btc(bytes: Uint8Array): string {
  return `z${encode(bytes)}`;
}

/** The bytes of a multibase base58btc text, or undefined when it is none or absurdly long. */
export function decodeBase58btc(text: unknown): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_BASE58 || !/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text))
    return;
  return decode(text.slice(1));
}

/**
 * The `publicKeyMultibase` of an Ed25519 key ('z6Mk…').
 * @param publicKey 32 raw bytes.
 * @throws Refusal 'multikey/not-ed25519' for any other length.
 */
export function encodeEd25519Multikey(publicKey: Uint8Array): string {
  if (publicKey.length !== ED25519_KEY_BYTES) throw new Refusal('multikey/not-ed25519', 422);
  return encodeBase58btc(Uint8Array.of(...ED25519_PREFIX, ...publicKey));
}

/**
 * The 32 raw bytes of the Ed25519 public key in a `publicKeyMultibase`.
 * @throws Refusal 'multikey/not-ed25519' when the text is malformed or another kind of key.
 */
export function decodeEd25519Multikey(text: unknown): Uint8Array {
  const bytes = decodeBase58btc(text);
  const isEd25519 =
    bytes?.length === ED25519_KEY_BYTES + ED25519_PREFIX.length &&
    bytes[0] === ED25519_PREFIX[0] &&
    bytes[1] === ED25519_PREFIX[1];
  if (!isEd25519) throw new Refusal('multikey/not-ed25519', 422);
  return bytes.subarray(ED25519_PREFIX.length);
}

/** Multicodec prefix of a P-256 public key in its compressed form: 0x1200 as an unsigned varint. */
const P256_PREFIX = [0x80, 0x24] as const;
/** The DER frames around raw public keys: Ed25519 (RFC 8410 §4) and a compressed point of P-256 (RFC 5480 §2). */
const ED25519_FRAME = Buffer.from('302a300506032b6570032100', 'hex');
const P256_FRAME = Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex');

/**
 * The `publicKeyMultibase` of an Ed25519 ('z6Mk…') or P-256 key ('zDn…') (Controlled Identifiers 1.0 §2.2.2).
 * @throws Refusal 'multikey/unsupported' for every other kind of key
 */
export function encodeMultikey(key: KeyObject): string {
  const { kty, crv, x = '', y = '' } = key.export({ format: 'jwk' });
  if (crv === 'Ed25519') return encodeEd25519Multikey(Buffer.from(x, 'base64url'));
  if (kty !== 'EC' || crv !== 'P-256') throw new Refusal('multikey/unsupported', 422);
  const sign = 0x02 + (Buffer.from(y, 'base64url').at(-1)! & 1);
  return encodeBase58btc(Uint8Array.of(...P256_PREFIX, sign, ...Buffer.from(x, 'base64url')));
}

/**
 * The Ed25519 or P-256 public key in a `publicKeyMultibase`.
 * @throws Refusal 'multikey/unsupported' when the text is malformed, another kind of key or no point of the curve
 */
export function decodeMultikey(text: unknown): KeyObject {
  const bytes = decodeBase58btc(text);
  const frame = bytes && frameOf(bytes);
  if (!frame) throw new Refusal('multikey/unsupported', 422);
  try {
    return createPublicKey({ key: Buffer.concat([frame, bytes.subarray(2)]), format: 'der', type: 'spki' });
  } catch {
    throw new Refusal('multikey/unsupported', 422);
  }
}

function frameOf(bytes: Uint8Array): Uint8Array | undefined {
  const starts = (prefix: readonly number[]) => bytes[0] === prefix[0] && bytes[1] === prefix[1];
  if (starts(ED25519_PREFIX) && bytes.length === 34) return ED25519_FRAME;
  if (starts(P256_PREFIX) && bytes.length === 35) return P256_FRAME;
}
