import { verifyEd25519 } from '../ed25519.ts';
import type { JsonObject } from '../json.ts';
import { hashData, hashDocument } from './hash-data.ts';
import type { DataIntegrityProof } from './proof.ts';

/** A proof in its right form, with the 64 bytes of its `proofValue`. */
export type SignedProof = { proof: DataIntegrityProof; signature: Uint8Array };

/**
 * Whether a proof's signature fits the document and the key (Data Integrity EdDSA Cryptosuites 1.0 §3.2.2).
 * It says nothing about whose key that is, its purpose, or any date: the caller has to have asked.
 * `publicKey` are the 32 raw bytes of the key that `proof.verificationMethod` names.
 */
export type VerifyProof = (signed: SignedProof, publicKey: Uint8Array) => Promise<boolean>;

/**
 * Verifies proofs of one document, which is canonicalised for the first of them only: several proofs or keys must not
 * multiply the work that a hostile document makes.
 * The function throws Refusal 'data-integrity/not-covered' or 'data-integrity/too-complex', see `canonicalQuads`.
 */
export function proofVerifier(document: JsonObject): VerifyProof {
  let documentHash: Promise<Uint8Array> | undefined;
  return async ({ proof, signature }, publicKey) => {
    documentHash ??= hashDocument(document);
    const { proofValue: _, ...options } = proof;
    const bytes = await hashData(document, options, await documentHash);
    return verifyEd25519(publicKey, bytes, signature);
  };
}
