import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { type JsonObject, stringsOf } from './json.ts';
import { algorithms } from './keys.ts';

/** What the program can verify: what it signs with, and ECDSA on P-384 (RFC 7518 §3.4). */
export const verificationAlgorithms = [...algorithms, 'ES384'] as const;
export type VerificationAlgorithm = (typeof verificationAlgorithms)[number];

/** A public key with the one algorithm it is used with: what a document says about that is never believed. */
export type PublicKey = { readonly key: KeyObject; readonly algorithm: VerificationAlgorithm };

/** RSA keys within these bounds verify; larger ones only cost time. */
const RSA_BITS = { least: 2048, most: 8192 } as const;

/** The key with its algorithm; undefined for kinds that nothing here is signed with. */
export function publicKeyOf(key: KeyObject): PublicKey | undefined {
  const algorithm = algorithmFor(key);
  return algorithm && { key, algorithm };
}

function algorithmFor(key: KeyObject): VerificationAlgorithm | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ed25519') return 'EdDSA';
  if (type === 'ec' && details?.namedCurve === 'prime256v1') return 'ES256';
  if (type === 'ec' && details?.namedCurve === 'secp384r1') return 'ES384';
  const bits = type === 'rsa' ? (details?.modulusLength ?? 0) : 0;
  if (bits >= RSA_BITS.least && bits <= RSA_BITS.most) return 'RS256';
}

const SIGNATURE_BYTES = { EdDSA: 64, ES256: 64, ES384: 96 } as const;

/** Whether `signature` over `bytes` was made with the private half of the key: EdDSA, (r, s) of ECDSA, PKCS #1 v1.5. */
export function verifySignature(
  { key, algorithm }: PublicKey,
  bytes: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (algorithm === 'RS256') return verify('sha256', bytes, key, signature);
  if (signature.length !== SIGNATURE_BYTES[algorithm]) return false;
  if (algorithm === 'EdDSA') return verify(null, bytes, key, signature);
  const hash = algorithm === 'ES256' ? 'sha256' : 'sha384';
  return verify(hash, bytes, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

const COORDINATE = { Ed25519: /^[\w-]{43}$/, 'P-256': /^[\w-]{43}$/, 'P-384': /^[\w-]{64}$/ } as const;
const MODULUS = /^[\w-]{342,1366}$/;
/** 65537 is what everybody has; a long exponent only makes verifying slow. */
const EXPONENT = /^[\w-]{2,6}$/;

/**
 * The public key in a JWK (RFC 7517), imported once. Undefined: a kind that cannot be verified with, one that is meant
 * for something else (`use`, `key_ops`, `alg`), a malformed one, and one that gives its private half away.
 */
export function readJwk(jwk: JsonObject): PublicKey | undefined {
  const members = publicMembers(jwk);
  if (!members || jwk.d !== undefined || !isForVerifying(jwk)) return undefined;
  const known = remembered.get(JSON.stringify(members));
  const found = known ?? importJwk(members);
  if (!found || (jwk.alg !== undefined && !names(found.algorithm).includes(jwk.alg))) return undefined;
  return found;
}

/** The members that make the key: for a thumbprint (RFC 7638 §3.2), and to tell whether two are the same. */
export function publicMembers({ kty, crv, x, y, n, e }: JsonObject): JsonWebKey | undefined {
  const fits = (form: RegExp | undefined, value: unknown): value is string =>
    typeof value === 'string' && form !== undefined && form.test(value);
  if (kty === 'RSA') return fits(MODULUS, n) && fits(EXPONENT, e) ? { e, kty, n } : undefined;
  const form =
    typeof crv === 'string' && Object.hasOwn(COORDINATE, crv) ? COORDINATE[crv as 'P-256'] : undefined;
  if (!fits(form, x)) return undefined;
  if (kty === 'OKP' && crv === 'Ed25519') return { crv, kty, x };
  return kty === 'EC' && crv !== 'Ed25519' && fits(form, y) ? { crv: String(crv), kty, x, y } : undefined;
}

function isForVerifying({ use, key_ops: operations }: JsonObject): boolean {
  return (
    (use === undefined || use === 'sig') &&
    (operations === undefined || stringsOf(operations).includes('verify'))
  );
}

/** RFC 9864 gave EdDSA with this curve a name of its own. */
function names(algorithm: VerificationAlgorithm): readonly unknown[] {
  return algorithm === 'EdDSA' ? ['EdDSA', 'Ed25519'] : [algorithm];
}

const REMEMBERED = 1000;
const remembered = new Map<string, PublicKey>();

function importJwk(members: JsonWebKey): PublicKey | undefined {
  try {
    const found = publicKeyOf(createPublicKey({ key: members, format: 'jwk' }));
    if (found) remember(JSON.stringify(members), found);
    return found;
  } catch {
    return undefined;
  }
}

/** When a thousand are remembered, the oldest makes room. */
function remember(name: string, key: PublicKey): void {
  if (remembered.size >= REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(name, key);
}
