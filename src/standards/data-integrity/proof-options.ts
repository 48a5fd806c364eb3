import { canonicalJson } from '../../base/canonical-json.ts';
import { type CanonicalHash, canonicalQuads } from '../canonical/index.ts';
import { CREDENTIALS_V2 } from '../contexts.ts';
import type { JsonObject } from '../json.ts';
import type { DataIntegrityProof } from './proof.ts';
import { formOf } from './suites.ts';

/** A proof before it has its value: what is signed about the proof itself. */
export type ProofOptions = Omit<DataIntegrityProof, 'proofValue'>;

/**
 * The proof options in canonical form, without `proofValue`: read with the contexts of the document they belong to as
 * N-Quads (Data Integrity EdDSA Cryptosuites 1.0 §3.2.5), or as they stand as JSON (§3.3.5).
 */
export async function canonicalOptions(
  document: JsonObject,
  options: ProofOptions,
  hash: CanonicalHash = 'sha256',
): Promise<string> {
  if (formOf(options.cryptosuite) === 'jcs') return canonicalJson(options);
  const written = writtenDirectly(document, options);
  return written ?? canonicalQuads({ ...options, '@context': document['@context'] }, hash);
}

const DIRECT = ['created', 'cryptosuite', 'proofPurpose', 'type', 'verificationMethod'].join();

/**
 * Nearly all proofs have the same five members, and the VC 2.0 context protects what these mean against every later
 * context. Their canonical form is then always these five lines in this order, and writing them takes microseconds
 * where JSON-LD takes milliseconds. Anything else goes the long way.
 */
function writtenDirectly(document: JsonObject, options: ProofOptions): string | undefined {
  const context = document['@context'];
  const isUsual = Object.keys(options).sort().join() === DIRECT && options.proofPurpose === 'assertionMethod';
  if (!isUsual || !Array.isArray(context) || context[0] !== CREDENTIALS_V2) return undefined;
  const { created, cryptosuite, verificationMethod } = options;
  return [
    `_:c14n0 <http://purl.org/dc/terms/created> "${created}"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n`,
    '_:c14n0 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/security#DataIntegrityProof> .\n',
    `_:c14n0 <https://w3id.org/security#cryptosuite> "${cryptosuite}"^^<https://w3id.org/security#cryptosuiteString> .\n`,
    '_:c14n0 <https://w3id.org/security#proofPurpose> <https://w3id.org/security#assertionMethod> .\n',
    `_:c14n0 <https://w3id.org/security#verificationMethod> <${verificationMethod}> .\n`,
  ].join('');
}
