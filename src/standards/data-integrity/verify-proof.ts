import { Refusal } from '../../base/errors.ts';
import type { JsonObject } from '../json.ts';
import { type PublicKey, verifySignature } from '../public-key.ts';
import { hashData, hashDocument, hashOf } from './hash-data.ts';
import { type DataIntegrityProof, previousProofs } from './proof.ts';
import { verifyDisclosure } from './selective.ts';
import { formOf, isKeyFor } from './suites.ts';

/** A proof in its right form, with the bytes of its `proofValue`. */
export type SignedProof = { proof: DataIntegrityProof; signature: Uint8Array };

/**
 * Whether a proof's signature fits the document and the key (Data Integrity EdDSA Cryptosuites 1.0 §3.2.2, ECDSA
 * Cryptosuites 1.0 §3.2.2, §3.4.7). A key of a kind that the cryptosuite is not for fits nothing.
 * It says nothing about whose key that is, its purpose, or any date: the caller has to have asked.
 * `publicKey` is the key that `proof.verificationMethod` names.
 */
export type VerifyProof = (signed: SignedProof, publicKey: PublicKey) => Promise<boolean>;

/** One document is canonicalised at most so often, however its proofs cover each other. */
const MOST_FORMS = 4;

/**
 * Verifies proofs of one document, which is canonicalised once for all proofs of a kind: several proofs or keys must
 * not multiply the work that a hostile document makes.
 * The function throws Refusal 'data-integrity/not-covered' or 'data-integrity/too-complex', see `canonicalQuads`.
 */
export function proofVerifier(document: JsonObject): VerifyProof {
  const documentHash = rememberingHashes(document);
  return async ({ proof, signature }, publicKey) => {
    if (!isKeyFor(proof.cryptosuite, publicKey.algorithm)) return false;
    if (formOf(proof.cryptosuite) === 'selective') return verifyDisclosure(document, proof, publicKey);
    const { proofValue: _, ...options } = proof;
    const hash = hashOf(publicKey.algorithm);
    const bytes = await hashData(document, options, await documentHash(proof, publicKey), hash);
    return verifySignature(publicKey, bytes, signature);
  };
}

function rememberingHashes(document: JsonObject) {
  const hashes = new Map<string, Promise<Uint8Array>>();
  return (proof: DataIntegrityProof, { algorithm }: PublicKey): Promise<Uint8Array> => {
    const hash = hashOf(algorithm);
    const name = JSON.stringify([formOf(proof.cryptosuite), hash, proof.previousProof ?? []]);
    const known = hashes.get(name);
    if (known) return known;
    if (hashes.size >= MOST_FORMS)
      throw new Refusal('data-integrity/too-complex', 422, { limit: MOST_FORMS });
    const made = hashDocument(document, proof.cryptosuite, hash, previousProofs(proof, document));
    hashes.set(name, made);
    return made;
  };
}
