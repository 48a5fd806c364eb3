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
