import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { decodeEd25519Multikey } from '../multikey.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';

/** Why a DID document gives no usable key under a name. */
export type KeyProblem =
  | 'unknown'
  | 'of-another'
  | 'not-for-assertion'
  | 'revoked'
  | 'expired'
  | 'unsupported';

export type FoundKey = { publicKey: Uint8Array } | { problem: KeyProblem };

/** The DID in front of a key's URL: 'did:web:example.fi#key-1' → 'did:web:example.fi'. */
export function didOf(didUrl: string): string {
  return didUrl.split(/[#?/]/, 1)[0]!;
}

/**
 * The Ed25519 key that `url` names in a DID document and that may sign statements (Controlled Identifiers 1.0 §3.3):
 * listed under `assertionMethod`, controlled by the document's own DID, neither revoked nor expired at `now`.
 * @param document as fetched; nothing about it has to be right but its `id`, which the caller compared to the DID.
 */
export function findAssertionKey(document: JsonObject, url: string, now: Date): FoundKey {
  const did = String(document.id);
  const methods = methodsOf(document);
  const method = methods.find((candidate) => absolute(candidate.id, did) === url);
  if (!method) return { problem: 'unknown' };
  if (method.controller !== did) return { problem: 'of-another' };
  if (isPast(method.revoked, now)) return { problem: 'revoked' };
  if (isPast(method.expires, now)) return { problem: 'expired' };
  if (!assertionUrls(document, did).includes(url)) return { problem: 'not-for-assertion' };
  const publicKey = ed25519Key(method);
  return publicKey ? { publicKey } : { problem: 'unsupported' };
}

/** The URLs of all keys that may sign statements, at most sixteen. */
export function assertionUrls(document: JsonObject, did = String(document.id)): readonly string[] {
  return asArray(document.assertionMethod)
    .slice(0, 16)
    .map((entry) => absolute(isJsonObject(entry) ? entry.id : entry, did));
}

/** Keys are listed under `verificationMethod`, or written out in the purpose they serve. */
function methodsOf(document: JsonObject): JsonObject[] {
  return [...asArray(document.verificationMethod), ...asArray(document.assertionMethod)].filter(isJsonObject);
}

/** A document may name its own keys by '#key-1' alone (DID Core 1.0 §3.2.2). */
function absolute(id: unknown, did: string): string {
  return typeof id === 'string' && id.startsWith('#') ? did + id : String(id);
}

/** A date that cannot be read counts as past: better to refuse a key than to trust a revoked one. */
function isPast(date: unknown, now: Date): boolean {
  return date !== undefined && (readDateTimeStamp(date) ?? Number.NEGATIVE_INFINITY) <= now.getTime();
}

function ed25519Key(method: JsonObject): Uint8Array | undefined {
  try {
    return isJsonObject(method.publicKeyJwk)
      ? jwkKey(method.publicKeyJwk)
      : decodeEd25519Multikey(method.publicKeyMultibase);
  } catch {
    return undefined;
  }
}

function jwkKey({ kty, crv, x }: JsonObject): Uint8Array | undefined {
  const isEd25519 = kty === 'OKP' && crv === 'Ed25519' && typeof x === 'string' && /^[\w-]{43}$/.test(x);
  return isEd25519 ? new Uint8Array(Buffer.from(x, 'base64url')) : undefined;
}
