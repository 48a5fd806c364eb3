import { createHash } from 'node:crypto';
import { canonicalJson } from '../../base/canonical-json.ts';
import { type CanonicalHash, canonicalForm } from '../canonical/index.ts';
import type { JsonObject } from '../json.ts';
import type { VerificationAlgorithm } from '../public-key.ts';
import { canonicalOptions, type ProofOptions } from './proof-options.ts';
import { type Cryptosuite, formOf } from './suites.ts';

/** P-384 goes with SHA-384, all others with SHA-256 (Data Integrity ECDSA Cryptosuites 1.0 §3.2.3). */
export function hashOf(algorithm: VerificationAlgorithm): CanonicalHash {
  return algorithm === 'ES384' ? 'sha384' : 'sha256';
}

/**
 * The hash of the canonical document without its proofs, but with the earlier ones that a proof covers. The same for
 * all proofs of one kind on it, so it is made once.
 */
export async function hashDocument(
  document: JsonObject,
  suite: Cryptosuite,
  hash: CanonicalHash = 'sha256',
  previous: readonly unknown[] = [],
): Promise<Uint8Array> {
  const { proof: _, ...unsecured } = document;
  const covered = previous.length > 0 ? { ...unsecured, proof: previous } : unsecured;
  const text = formOf(suite) === 'jcs' ? canonicalJson(covered) : await canonicalForm(covered, hash);
  return digest(text, hash);
}

/**
 * The bytes a proof signs: the hash of the proof options, then the hash of the document
 * (Data Integrity EdDSA Cryptosuites 1.0 §3.2.4).
 */
export async function hashData(
  document: JsonObject,
  options: ProofOptions,
  documentHash: Uint8Array,
  hash: CanonicalHash = 'sha256',
): Promise<Uint8Array> {
  return Buffer.concat([digest(await canonicalOptions(document, options, hash), hash), documentHash]);
}

function digest(text: string | Uint8Array, hash: CanonicalHash): Buffer {
  return createHash(hash).update(text).digest();
}
