import type { KeyObject } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import { decodeMultikey, encodeEd25519Multikey, encodeMultikey } from '../multikey.ts';
import { type DidDocument, selfMadeDocument } from './did-document.ts';

const PREFIX = 'did:key:';

/** The did:key of an Ed25519 key of 32 raw bytes: a DID that is its own key and needs nobody to publish it. */
export function didKeyOf(publicKey: Uint8Array): string {
  return PREFIX + encodeEd25519Multikey(publicKey);
}

/** The same of an imported Ed25519, P-256, P-384 or RSA key. */
export function didKeyOfKey(publicKey: KeyObject): string {
  return PREFIX + encodeMultikey(publicKey);
}

export function isDidKey(did: string): boolean {
  return did.startsWith(PREFIX);
}

/**
 * The document of a did:key, made from the DID alone (did:key method §3.1.2). Its key is for every purpose.
 * @throws Refusal 'did/malformed' (params: did) when it holds no key that can be verified with.
 */
export function didKeyDocument(did: string): DidDocument {
  const fragment = did.slice(PREFIX.length);
  try {
    return selfMadeDocument(did, { fragment, publicKey: decodeMultikey(fragment) });
  } catch {
    throw new Refusal('did/malformed', 422, { did: did.slice(0, 200) });
  }
}
