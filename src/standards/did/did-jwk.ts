import type { JsonWebKey, KeyObject } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import { isJsonObject } from '../json.ts';
import { publicMembers, readJwk } from '../public-key.ts';
import { type DidDocument, selfMadeDocument } from './did-document.ts';

const PREFIX = 'did:jwk:';
/** Longer than any key that can be verified with. */
const LONGEST = 4096;

/** The did:jwk of a public key: like did:key, with the key as a JWK (did:jwk method). */
export function didJwkOf(publicKey: KeyObject): string {
  const members: JsonWebKey | undefined = publicMembers(publicKey.export({ format: 'jwk' }));
  if (!members) throw new Refusal('multikey/unsupported', 422);
  return PREFIX + Buffer.from(JSON.stringify(members)).toString('base64url');
}

export function isDidJwk(did: string): boolean {
  return did.startsWith(PREFIX);
}

/**
 * The document of a did:jwk, made from the DID alone. Its one key is '#0', for every purpose.
 * @throws Refusal 'did/malformed' (params: did) when it holds no key that can be verified with.
 */
export function didJwkDocument(did: string): DidDocument {
  const found = did.length <= LONGEST ? read(did.slice(PREFIX.length)) : undefined;
  if (!found) throw new Refusal('did/malformed', 422, { did: did.slice(0, 200) });
  return selfMadeDocument(did, { fragment: '0', publicKey: found.key });
}

function read(text: string) {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const jwk: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return isJsonObject(jwk) ? readJwk(jwk) : undefined;
  } catch {
    return undefined;
  }
}
