import { Refusal } from '../../base/errors.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import { type PublicKey, type VerificationAlgorithm, verifySignature } from '../public-key.ts';

/** A JSON Web Signature in its compact form (RFC 7515 §7.1), read but not verified. */
export type CompactJws = {
  header: JsonObject;
  /** The JSON object that was signed. */
  payload: JsonObject;
  /** The bytes that the signature is over. */
  signed: Uint8Array;
  signature: Uint8Array;
};

/** Longer ones are not read: 10 MB, as other documents. */
const LONGEST = 10_000_000;
const LONGEST_HEADER = 100_000;

const PARTS = /^([\w-]+)\.([\w-]+)\.([\w-]*)$/;

/** Whether a text looks like a compact JWS from outside. */
export function isCompactJws(text: string): boolean {
  return text.length <= LONGEST && PARTS.test(text);
}

/** The parts of a compact JWS with a JSON object in it; undefined for everything else. An empty signature is read. */
export function readCompact(text: string): CompactJws | undefined {
  const [, header, payload, signature] = (text.length <= LONGEST && PARTS.exec(text)) || [];
  if (header === undefined || payload === undefined || header.length > LONGEST_HEADER) return undefined;
  const read = { header: readPart(header), payload: readPart(payload) };
  if (!read.header || !read.payload) return undefined;
  return {
    header: read.header,
    payload: read.payload,
    signed: Buffer.from(text.slice(0, header.length + payload.length + 1), 'latin1'),
    signature: Buffer.from(signature!, 'base64url'),
  };
}

/** The JSON object in one part, base64url of UTF-8. */
export function readPart(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The names an algorithm has in a header; RFC 9864 gave EdDSA with Ed25519 its own. */
const NAMES: Readonly<Record<VerificationAlgorithm, readonly unknown[]>> = {
  EdDSA: ['EdDSA', 'Ed25519'],
  ES256: ['ES256'],
  ES384: ['ES384'],
  RS256: ['RS256'],
};

/** What is wrong with a header before any key is looked for. */
export type HeaderProblem =
  | { problem: 'refused-algorithm'; alg: string }
  | { problem: 'unsupported-algorithm'; alg: string }
  | { problem: 'critical'; name: string };

/**
 * Refuses what no header may say (RFC 8725 §3.1): no algorithm at all, one with a shared secret, and extensions that
 * must be understood, of which this library knows none (RFC 7515 §4.1.11).
 */
export function headerProblem(header: JsonObject): HeaderProblem | undefined {
  const alg = typeof header.alg === 'string' ? header.alg.slice(0, 50) : '';
  if (header.crit !== undefined) {
    const [name] = Array.isArray(header.crit) ? header.crit : [];
    return { problem: 'critical', name: String(name ?? '').slice(0, 50) };
  }
  // `b64` changes what is signed, and may only stand together with `crit` (RFC 7797 §6).
  if (header.b64 !== undefined) return { problem: 'critical', name: 'b64' };
  if (Object.values(NAMES).some((names) => names.includes(alg))) return undefined;
  const isKnownBad = alg === '' || /^(none|HS\d|dir)/i.test(alg);
  return { problem: isKnownBad ? 'refused-algorithm' : 'unsupported-algorithm', alg };
}

/** Whether the signature is right. The key decides the algorithm; a header that names another one is refused. */
export function verifyJws({ header, signed, signature }: CompactJws, publicKey: PublicKey): boolean {
  if (headerProblem(header) || !NAMES[publicKey.algorithm].includes(header.alg)) return false;
  return verifySignature(publicKey, signed, signature);
}

/**
 * Reads and verifies in one go.
 * @throws Refusal 'jose/malformed', 'jose/signature' (also for an algorithm that is not the key's)
 */
export function verifyCompact(text: string, publicKey: PublicKey): CompactJws {
  const jws = readCompact(text);
  if (!jws) throw new Refusal('jose/malformed', 422);
  if (!verifyJws(jws, publicKey)) throw new Refusal('jose/signature', 422);
  return jws;
}

/**
 * Signs a JSON object.
 * @param header beyond `alg`, which the signer decides
 */
export async function signCompact(
  header: JsonObject,
  payload: JsonObject,
  { algorithm, sign }: Pick<Signer, 'algorithm' | 'sign'>,
): Promise<string> {
  const input = `${encodePart({ alg: algorithm, ...header })}.${encodePart(payload)}`;
  const signature = await sign(Buffer.from(input, 'latin1'));
  return `${input}.${encodeBytes(signature)}`;
}

export function encodePart(value: JsonObject): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

export function encodeBytes(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** Certificates as a header shows them: base64 of DER, the signer's own first (RFC 7515 §4.1.6). */
export function x5cOf({ certificates }: Pick<Signer, 'certificates'>): { x5c?: string[] } {
  if (!certificates?.length) return {};
  return { x5c: certificates.map((certificate) => Buffer.from(certificate).toString('base64')) };
}

/** Whole seconds since 1970 (RFC 7519 §2). */
export function numericDate(instant: Date | string): number {
  return Math.floor(new Date(instant).getTime() / 1000);
}
