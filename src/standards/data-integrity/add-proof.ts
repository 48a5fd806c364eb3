import type { Sign } from '../ed25519.ts';
import type { JsonObject } from '../json.ts';
import { encodeBase58btc } from '../multikey.ts';
import { dateTimeStamp } from '../vc/date-time.ts';
import { hashData, hashDocument } from './hash-data.ts';
import { CRYPTOSUITE, type DataIntegrityProof } from './proof.ts';

/** Who signs and when. `verificationMethod` is the URL of the key ('did:web:example.fi#key-1'). */
export type Signing = { sign: Sign; verificationMethod: string; created: Date };

/**
 * The document with an `eddsa-rdfc-2022` proof for the purpose `assertionMethod`
 * (Data Integrity EdDSA Cryptosuites 1.0 §3.2.1). An earlier proof is replaced.
 * @throws Refusal 'data-integrity/not-covered' when a member of the document is defined by no context.
 */
export async function addProof<D extends JsonObject>(
  document: D,
  { sign, verificationMethod, created }: Signing,
): Promise<D & { proof: DataIntegrityProof }> {
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: CRYPTOSUITE,
    created: dateTimeStamp(created),
    verificationMethod,
    proofPurpose: 'assertionMethod',
  } as const;
  const bytes = await hashData(document, options, await hashDocument(document));
  return { ...document, proof: { ...options, proofValue: encodeBase58btc(await sign(bytes)) } };
}
