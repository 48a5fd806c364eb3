import { Refusal } from '../../base/errors.ts';
import { decodeMultikey, encodeEd25519Multikey } from '../multikey.ts';
import { buildDidDocument, type DidDocument } from './did-document.ts';

const PREFIX = 'did:key:';

/** The did:key of an Ed25519 key of 32 raw bytes: a DID that is its own key and needs nobody to publish it. */
export function didKeyOf(publicKey: Uint8Array): string {
  return PREFIX + encodeEd25519Multikey(publicKey);
}

export function isDidKey(did: string): boolean {
  return did.startsWith(PREFIX);
}

/**
 * The document of a did:key, made from the DID alone (did:key method §3.1.2).
 * @throws Refusal 'did/malformed' (params: did) when it holds no Ed25519 key.
 */
export function didKeyDocument(did: string): DidDocument {
  const fragment = did.slice(PREFIX.length);
  try {
    return buildDidDocument(did, [{ fragment, publicKey: decodeMultikey(fragment) }]);
  } catch {
    throw new Refusal('did/malformed', 422, { did: did.slice(0, 200) });
  }
}
