import { constants, type KeyObject, verify } from 'node:crypto';

/** RFC 7518 §3.1, without those that nobody may use for seals. */
const algorithms = {
  RS256: { hash: 'sha256', type: 'rsa' },
  RS384: { hash: 'sha384', type: 'rsa' },
  RS512: { hash: 'sha512', type: 'rsa' },
  PS256: { hash: 'sha256', type: 'rsa', saltLength: 32 },
  PS384: { hash: 'sha384', type: 'rsa', saltLength: 48 },
  PS512: { hash: 'sha512', type: 'rsa', saltLength: 64 },
  ES256: { hash: 'sha256', type: 'ec', curve: 'prime256v1' },
  ES384: { hash: 'sha384', type: 'ec', curve: 'secp384r1' },
  ES512: { hash: 'sha512', type: 'ec', curve: 'secp521r1' },
} as const satisfies Record<
  string,
  { hash: string; type: 'rsa' | 'ec'; saltLength?: number; curve?: string }
>;
export type JadesAlgorithm = keyof typeof algorithms;

export function isJadesAlgorithm(name: unknown): name is JadesAlgorithm {
  return typeof name === 'string' && Object.hasOwn(algorithms, name);
}

/** Whether a key is of the kind that an algorithm needs: no other key is ever tried with it. */
export function fitsKey(name: JadesAlgorithm, key: KeyObject): boolean {
  const algorithm = algorithms[name];
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (algorithm.type !== type) return false;
  if (algorithm.type === 'ec') return details?.namedCurve === algorithm.curve;
  return (details?.modulusLength ?? 0) >= 2048;
}

/** Whether the signature is right. Never throws. */
export function isRight(
  name: JadesAlgorithm,
  { key, bytes, signature }: { key: KeyObject; bytes: Uint8Array; signature: Uint8Array },
): boolean {
  const algorithm = algorithms[name];
  try {
    return verify(algorithm.hash, bytes, { key, ...options(algorithm) }, signature);
  } catch {
    return false;
  }
}

function options(algorithm: (typeof algorithms)[JadesAlgorithm]) {
  if (algorithm.type === 'ec') return { dsaEncoding: 'ieee-p1363' as const };
  if (!('saltLength' in algorithm)) return {};
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.saltLength };
}
