import { Refusal } from '../../base/errors.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import { didJwkDocument, isDidJwk } from './did-jwk.ts';
import { didKeyDocument, isDidKey } from './did-key.ts';

/**
 * The power to find the document of a DID: from the program's own database or over the network.
 * It throws `didNotFound` when the DID certainly does not exist, and anything else when it could not find out.
 */
export type ResolveDid = (did: string) => Promise<unknown>;

/** Whoever should know says that there is no such DID. */
export function didNotFound(did: string): Refusal {
  return new Refusal('did/not-found', 404, { did });
}

/** Nobody could be asked: no answer, an error, or an answer that is no DID document. */
export function didUnreachable(did: string): Refusal {
  return new Refusal('did/unreachable', 502, { did });
}

/** The DID has a method that the program cannot resolve. */
export function didMethodUnsupported(did: string): Refusal {
  return new Refusal('did/method-unsupported', 422, { did });
}

/**
 * The document of a DID, which certainly has that DID as its `id`. A did:key or did:jwk answers for itself, others are asked for.
 * @throws Refusal 'did/not-found', 'did/method-unsupported', 'did/malformed' or 'did/unreachable' (params: did).
 */
export async function resolveDidDocument(did: string, resolve: ResolveDid): Promise<JsonObject> {
  if (isDidKey(did)) return didKeyDocument(did);
  if (isDidJwk(did)) return didJwkDocument(did);
  const document = await ask(did, resolve);
  if (!isJsonObject(document) || document.id !== did) throw didUnreachable(did);
  return document;
}

async function ask(did: string, resolve: ResolveDid): Promise<unknown> {
  try {
    return await resolve(did);
  } catch (error) {
    const isOurs = error instanceof Refusal && error.code.startsWith('did/');
    throw isOurs ? error : didUnreachable(did);
  }
}
