import { hash } from 'node:crypto';
import { type BatchTemplate, fillTemplate } from '../canonical/index.ts';
import type { Signing } from '../data-integrity/add-proof.ts';
import type { DataIntegrityProof } from '../data-integrity/proof.ts';
import { canonicalOptions, type ProofOptions } from '../data-integrity/proof-options.ts';
import type { JsonObject } from '../json.ts';
import { dateTimeStamp } from '../vc/date-time.ts';
import { quickBase58btc } from './base58.ts';

/** A document on its way to its signature: its JSON, and SHA-256 of its canonical statements. */
export type HashedDocument = { json: string; hash: Uint8Array };

/** Fills a template and hashes what comes out; what a worker thread does, since it takes no key. */
export async function hashFilled(
  template: BatchTemplate,
  values: readonly string[],
): Promise<HashedDocument> {
  const { json, quads } = await fillTemplate(template, values);
  return { json, hash: hash('sha256', quads, 'buffer') };
}

/** What is the same in the proofs of a batch. */
export type BatchProof = { options: ProofOptions; hash: Uint8Array };

/** @param document any document of the template: its contexts say how the proof is read */
export async function prepareProof(
  document: JsonObject,
  { verificationMethod, created }: Omit<Signing, 'sign'>,
): Promise<BatchProof> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: dateTimeStamp(created),
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  const quads = await canonicalOptions(document, options);
  return { options, hash: hash('sha256', quads, 'buffer') };
}

/** The document as JSON with its `eddsa-rdfc-2022` proof: the text that `addProof` would give. */
export async function signHashed(
  { json, hash: documentHash }: HashedDocument,
  proof: BatchProof,
  sign: Signing['sign'],
): Promise<string> {
  const signature = await sign(Buffer.concat([proof.hash, documentHash]));
  const whole: DataIntegrityProof = { ...proof.options, proofValue: quickBase58btc(signature) };
  return `${json.slice(0, -1)},"proof":${JSON.stringify(whole)}}`;
}
