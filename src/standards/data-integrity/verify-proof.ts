import { verifyEd25519 } from '../ed25519.ts';
import type { JsonObject } from '../json.ts';
import { hashData, hashDocument } from './hash-data.ts';
import type { DataIntegrityProof } from './proof.ts';

/**
 * Whether the proof's signature fits the document and the key (Data Integrity EdDSA Cryptosuites 1.0 §3.2.2).
 * It says nothing about whose key that is, its purpose, or any date: the caller has to have asked.
 * @param publicKey 32 raw bytes of the key that `proof.verificationMethod` names.
 * @throws Refusal 'data-integrity/not-covered' or 'data-integrity/too-complex', see `canonicalQuads`.
 */
export async function verifyProof(
  document: JsonObject,
  { proof, signature }: { proof: DataIntegrityProof; signature: Uint8Array },
  publicKey: Uint8Array,
): Promise<boolean> {
  const { proofValue: _, ...options } = proof;
  const bytes = await hashData(document, options, await hashDocument(document));
  return verifyEd25519(publicKey, bytes, signature);
}
