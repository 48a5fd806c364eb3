import { createHash } from 'node:crypto';
import type { JsonObject } from '../json.ts';
import { canonicalQuads } from './canonical-quads.ts';
import { canonicalOptions, type ProofOptions } from './proof-options.ts';

/** SHA-256 of the canonical document without its proofs. The same for every proof on it, so it is made once. */
export async function hashDocument(document: JsonObject): Promise<Uint8Array> {
  const { proof: _, ...unsecured } = document;
  return sha256(await canonicalQuads(unsecured));
}

/**
 * The 64 bytes a proof signs: SHA-256 of the proof options, then SHA-256 of the document
 * (Data Integrity EdDSA Cryptosuites 1.0 §3.2.4).
 */
export async function hashData(
  document: JsonObject,
  options: ProofOptions,
  documentHash: Uint8Array,
): Promise<Uint8Array> {
  return Buffer.concat([sha256(await canonicalOptions(document, options)), documentHash]);
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
