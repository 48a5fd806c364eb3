import { createPublicKey, type KeyObject } from 'node:crypto';
import { decode, encode } from 'base58-universal';
import { Refusal } from '../base/errors.ts';

/** Multicodec prefix of an Ed25519 public key: 0xed as an unsigned varint (Controlled Identifiers 1.0 §2.2.2). */
const ED25519_PREFIX = [0xed, 0x01] as const;
const ED25519_KEY_BYTES = 32;

/** Base58 takes quadratic time, so nothing longer than the longest honest signature (P-384) or key (RSA) is decoded. */
const LONGEST_SIGNATURE = 140;
const LONGEST_KEY = 800;

/** Multibase base58btc: 'z' and the Bitcoin alphabet (Controlled Identifiers 1.0 §2.4). */
export function encodeBase58btc(bytes: Uint8Array): string {
  return `z${encode(bytes)}`;
}

/** The bytes of a multibase base58btc text, or undefined when it is none or absurdly long. */
export function decodeBase58btc(text: unknown, longest = LONGEST_SIGNATURE): Uint8Array | undefined {
  if (typeof text !== 'string' || text.length > longest || !/^z[1-9A-HJ-NP-Za-km-z]+$/.test(text)) return;
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

/**
 * The other kinds (multicodec prefixes as unsigned varints): how many bytes the raw key has (RSA keys have any number),
 * and the DER frame that makes it a SubjectPublicKeyInfo: RFC 8410 §4, RFC 5480 §2 with a compressed point, none for RSA.
 */
const KINDS = [
  { prefix: ED25519_PREFIX, bytes: ED25519_KEY_BYTES, frame: '302a300506032b6570032100' },
  { prefix: [0x80, 0x24], bytes: 33, frame: '3039301306072a8648ce3d020106082a8648ce3d030107032200' },
  { prefix: [0x81, 0x24], bytes: 49, frame: '3046301006072a8648ce3d020106052b81040022033200' },
  { prefix: [0x85, 0x24] },
] as const;
const [, P256, P384, RSA] = KINDS;

/**
 * The `publicKeyMultibase` of an Ed25519 ('z6Mk…'), P-256 ('zDn…'), P-384 ('z82…') or RSA key ('z4MX…')
 * (Controlled Identifiers 1.0 §2.2.2, did:key method §2).
 * @throws Refusal 'multikey/unsupported' for every other kind of key
 */
export function encodeMultikey(key: KeyObject): string {
  const { kty, crv, x = '', y = '' } = key.export({ format: 'jwk' });
  if (crv === 'Ed25519') return encodeEd25519Multikey(Buffer.from(x, 'base64url'));
  if (kty === 'RSA') {
    const half = key.type === 'private' ? createPublicKey(key) : key;
    return encodeBase58btc(Uint8Array.of(...RSA.prefix, ...half.export({ format: 'der', type: 'pkcs1' })));
  }
  const curve = crv === 'P-256' ? P256 : crv === 'P-384' ? P384 : undefined;
  if (kty !== 'EC' || !curve) throw new Refusal('multikey/unsupported', 422);
  const sign = 0x02 + (Buffer.from(y, 'base64url').at(-1)! & 1);
  return encodeBase58btc(Uint8Array.of(...curve.prefix, sign, ...Buffer.from(x, 'base64url')));
}

const REMEMBERED = 1000;
const imported = new Map<string, KeyObject>();

/**
 * The public key in a `publicKeyMultibase`, imported once: importing takes longer than verifying.
 * @throws Refusal 'multikey/unsupported' when the text is malformed, another kind of key or no point of the curve
 */
export function decodeMultikey(text: unknown): KeyObject {
  const known = typeof text === 'string' ? imported.get(text) : undefined;
  if (known) return known;
  const key = importKey(decodeBase58btc(text, LONGEST_KEY));
  if (!key) throw new Refusal('multikey/unsupported', 422);
  if (imported.size >= REMEMBERED) imported.delete(imported.keys().next().value!);
  imported.set(String(text), key);
  return key;
}

function importKey(bytes: Uint8Array | undefined): KeyObject | undefined {
  const kind = bytes && KINDS.find(({ prefix }) => bytes[0] === prefix[0] && bytes[1] === prefix[1]);
  if (!kind) return undefined;
  const raw = Buffer.from(bytes.subarray(2));
  try {
    if (!('frame' in kind)) return createPublicKey({ key: raw, format: 'der', type: 'pkcs1' });
    if (raw.length !== kind.bytes) return undefined;
    const key = Buffer.concat([Buffer.from(kind.frame, 'hex'), raw]);
    return createPublicKey({ key, format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
