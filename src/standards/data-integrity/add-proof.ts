import { asArray, type JsonObject } from '../json.ts';
import type { Sign } from '../keys.ts';
import { encodeBase58btc } from '../multikey.ts';
import { dateTimeStamp } from '../vc/date-time.ts';
import { hashData, hashDocument } from './hash-data.ts';
import { type DataIntegrityProof, previousProofs } from './proof.ts';
import type { ProofOptions } from './proof-options.ts';
import { CRYPTOSUITE, formOf, type PlainCryptosuite } from './suites.ts';

/**
 * Who signs, when and how. `verificationMethod` is the URL of the key ('did:web:example.fi#key-1'); it is an Ed25519
 * key for the `eddsa` suites and one on P-256 for the `ecdsa` ones. `options` are further members of the proof: purpose
 * ('assertionMethod' unless said otherwise), `expires`, `domain`, `challenge`, `id`, `previousProof`.
 */
export type Signing = {
  sign: Sign;
  verificationMethod: string;
  created: Date;
  cryptosuite?: PlainCryptosuite;
  options?: Partial<
    Pick<ProofOptions, 'id' | 'proofPurpose' | 'expires' | 'domain' | 'challenge' | 'nonce' | 'previousProof'>
  >;
};

/**
 * The document with a proof (Data Integrity EdDSA Cryptosuites 1.0 §3.2.1). Earlier proofs are replaced.
 * @throws Refusal 'data-integrity/not-covered' when a member of the document is defined by no context.
 */
export async function addProof<D extends JsonObject>(
  document: D,
  signing: Signing,
): Promise<D & { proof: DataIntegrityProof }> {
  const { proof: _, ...unsecured } = document;
  return { ...document, proof: await makeProof(unsecured, signing) };
}

/**
 * The document with one more proof beside those it has (a proof set), which it covers where `previousProof` names
 * them (a proof chain) (Data Integrity 1.0 §4.3).
 * @throws TypeError when `previousProof` names a proof that the document has not
 */
export async function appendProof<D extends JsonObject>(
  document: D,
  signing: Signing,
): Promise<D & { proof: unknown[] }> {
  const proof = await makeProof(document, signing);
  return { ...document, proof: [...asArray(document.proof), proof] };
}

async function makeProof(document: JsonObject, signing: Signing): Promise<DataIntegrityProof> {
  const { sign, verificationMethod, created, cryptosuite = CRYPTOSUITE, options: more } = signing;
  const options: ProofOptions = {
    type: 'DataIntegrityProof',
    cryptosuite,
    created: dateTimeStamp(created),
    verificationMethod,
    proofPurpose: 'assertionMethod',
    ...more,
    ...(formOf(cryptosuite) === 'jcs' && { '@context': document['@context'] }),
  };
  const previous = previousProofs(options, document);
  if (!previous) throw new TypeError('No such previous proof');
  const hash = await hashDocument(document, cryptosuite, 'sha256', previous);
  const bytes = await hashData(document, options, hash);
  return { ...options, proofValue: encodeBase58btc(await sign(bytes)) };
}
