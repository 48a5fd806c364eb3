import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { decodeMultikey } from '../multikey.ts';
import { type PublicKey, publicKeyOf, readJwk } from '../public-key.ts';
import { readDateTimeStamp } from '../vc/date-time.ts';

/** Why a DID document gives no usable key under a name. */
export type KeyProblem =
  | 'unknown'
  | 'of-another'
  | 'not-for-assertion'
  | 'revoked'
  | 'expired'
  | 'unsupported';

export type FoundKey = PublicKey | { problem: KeyProblem };

/** What a key may be used for (Controlled Identifiers 1.0 §2.3): issuing, or proving that one is the holder. */
export type KeyPurpose = 'assertionMethod' | 'authentication';

/** The DID in front of a key's URL: 'did:web:example.fi#key-1' → 'did:web:example.fi'. */
export function didOf(didUrl: string): string {
  return didUrl.split(/[#?/]/, 1)[0]!;
}

/** The key that `url` names and that may sign statements; see `findKey`. */
export function findAssertionKey(document: JsonObject, url: string, now: Date): FoundKey {
  return findKey(document, url, 'assertionMethod', now);
}

/**
 * The key that `url` names in a DID document and that may be used for the purpose (Controlled Identifiers 1.0 §3.3):
 * listed under it, controlled by the document's own DID, neither revoked nor expired at `now`. A `Multikey`, a
 * `JsonWebKey`, or their forerunners of 2020; Ed25519, P-256, P-384 or RSA.
 * @param document as fetched; nothing about it has to be right but its `id`, which the caller compared to the DID.
 */
export function findKey(document: JsonObject, url: string, purpose: KeyPurpose, now: Date): FoundKey {
  const did = String(document.id);
  const method = methodsOf(document, purpose).find((candidate) => absolute(candidate.id, did) === url);
  if (!method) return { problem: 'unknown' };
  if (method.controller !== did) return { problem: 'of-another' };
  if (isPast(method.revoked, now)) return { problem: 'revoked' };
  if (isPast(method.expires, now)) return { problem: 'expired' };
  if (!keyUrls(document, purpose).includes(url)) return { problem: 'not-for-assertion' };
  return keyOf(method) ?? { problem: 'unsupported' };
}

/** The URLs of all keys that may sign statements, at most sixteen. */
export function assertionUrls(document: JsonObject): readonly string[] {
  return keyUrls(document, 'assertionMethod');
}

/** The URLs of all keys for a purpose, at most sixteen. */
export function keyUrls(document: JsonObject, purpose: KeyPurpose): readonly string[] {
  return asArray(document[purpose])
    .slice(0, 16)
    .map((entry) => absolute(isJsonObject(entry) ? entry.id : entry, String(document.id)));
}

/** Keys are listed under `verificationMethod`, or written out in the purpose they serve. */
function methodsOf(document: JsonObject, purpose: KeyPurpose): JsonObject[] {
  return [...asArray(document.verificationMethod), ...asArray(document[purpose])].filter(isJsonObject);
}

/** A document may name its own keys by '#key-1' alone (DID Core 1.0 §3.2.2). */
function absolute(id: unknown, did: string): string {
  return typeof id === 'string' && id.startsWith('#') ? did + id : String(id);
}

/** A date that cannot be read counts as past: better to refuse a key than to trust a revoked one. */
function isPast(date: unknown, now: Date): boolean {
  return date !== undefined && (readDateTimeStamp(date) ?? Number.NEGATIVE_INFINITY) <= now.getTime();
}

/** A method that shows two keys does not say which of them is meant. */
function keyOf({ publicKeyJwk: jwk, publicKeyMultibase: multibase }: JsonObject): PublicKey | undefined {
  if (isJsonObject(jwk)) return multibase === undefined ? readJwk(jwk) : undefined;
  try {
    return publicKeyOf(decodeMultikey(multibase));
  } catch {
    return undefined;
  }
}
