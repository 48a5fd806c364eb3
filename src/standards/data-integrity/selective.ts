import { DataIntegrityProof as ProofLibrary } from '@digitalbazaar/data-integrity';
import {
  createDiscloseCryptosuite,
  createSignCryptosuite,
  createVerifyCryptosuite,
} from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { Refusal } from '../../base/errors.ts';
import { canonicalQuads } from '../canonical/index.ts';
import { loadContext } from '../contexts.ts';
import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import { encodeMultikey } from '../multikey.ts';
import type { PublicKey } from '../public-key.ts';
import { dateTimeStamp } from '../vc/date-time.ts';
import type { DataIntegrityProof } from './proof.ts';

// `ecdsa-sd-2023` (Data Integrity ECDSA Cryptosuites 1.0 §3.4–3.5) through its library. The library reaches for nothing
// but what the loader hands it, and sees no document that is over our limits.

/** JSON pointers (RFC 6901) to the parts of a document: '/credentialSubject/achievement'. */
export type Pointers = readonly string[];

const ASSERTION = {
  term: 'assertionMethod',
  update: async (proof: object) => ({ ...proof, proofPurpose: 'assertionMethod' }),
};

/** Only pinned contexts; see `loadContext`. */
async function documentLoader(url: string) {
  const { document } = await loadContext(url);
  return { contextUrl: null, documentUrl: url, document: JSON.parse(document) as object };
}

/**
 * The document with a base proof: its holder derives documents from it that show only some of its parts. `mandatory`
 * is shown in each of them. Not to be shown to a verifier itself: it holds the key that hides the rest.
 * @throws Refusal 'data-integrity/not-covered', 'data-integrity/too-complex'
 */
export async function addBaseProof<D extends JsonObject>(
  document: D,
  signing: Pick<Signer, 'sign' | 'verificationMethod'> & { created: Date; mandatory: Pointers },
): Promise<D & { proof: JsonObject }> {
  const { proof: _, ...unsecured } = document;
  await canonicalQuads(unsecured);
  const suite = new ProofLibrary({
    signer: {
      id: signing.verificationMethod,
      algorithm: 'P-256',
      sign: ({ data }) => signing.sign(data),
    },
    date: dateTimeStamp(signing.created),
    cryptosuite: createSignCryptosuite({ mandatoryPointers: [...signing.mandatory] }),
  });
  const proof = await suite.createProof({
    document: unsecured,
    purpose: ASSERTION,
    proofSet: [],
    documentLoader,
  });
  return { ...document, proof };
}

/**
 * What shows only the mandatory parts and those that `pointers` name. Parts above and beside that make up the frame
 * (`type`, `id`) come along.
 * @throws Refusal 'data-integrity/no-base-proof' (also for a base proof that is malformed), 'data-integrity/no-such-part'
 */
export async function deriveDisclosure(document: JsonObject, pointers: Pointers): Promise<JsonObject> {
  const { proof, ...unsecured } = document;
  const proofSet = asArray(proof).filter(isJsonObject).filter(isBaseProof);
  if (proofSet.length !== 1) throw new Refusal('data-integrity/no-base-proof', 422);
  await canonicalQuads(unsecured);
  const suite = new ProofLibrary({
    cryptosuite: createDiscloseCryptosuite({ selectivePointers: [...pointers] }),
  });
  try {
    return await suite.derive({ document: unsecured, purpose: ASSERTION, proofSet, documentLoader });
  } catch {
    throw new Refusal('data-integrity/no-such-part', 422);
  }
}

/**
 * A document with a base proof as it is when nothing is held back, so that its signatures can be checked. Undefined
 * where it has no base proof, or one that does not cover the whole document.
 * @throws Refusal 'data-integrity/not-covered', 'data-integrity/too-complex'
 */
export async function discloseAll(document: JsonObject): Promise<JsonObject | undefined> {
  const { proof, ...unsecured } = document;
  if (!asArray(proof).filter(isJsonObject).some(isBaseProof)) return undefined;
  const names = Object.keys(unsecured).filter((name) => !['@context', 'id', 'type'].includes(name));
  const statements = await canonicalQuads(unsecured);
  try {
    const whole = await deriveDisclosure(document, names.map(pointerTo));
    const { proof: _, ...shown } = whole;
    return (await canonicalQuads(shown)) === statements ? whole : undefined;
  } catch {
    return undefined;
  }
}

function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** Whether a proof is one to derive from: its first bytes say so (§3.5.2). */
export function isBaseProof({ cryptosuite, proofValue }: JsonObject): boolean {
  return cryptosuite === 'ecdsa-sd-2023' && typeof proofValue === 'string' && /^u2V0A/.test(proofValue);
}

/** Whether a derived proof fits the document and the key; a base proof fits nothing. */
export async function verifyDisclosure(
  document: JsonObject,
  proof: DataIntegrityProof,
  { key }: PublicKey,
): Promise<boolean> {
  const { proof: _, ...unsecured } = document;
  await canonicalQuads(unsecured);
  const cryptosuite = createVerifyCryptosuite();
  const verificationMethod = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: proof.verificationMethod,
    type: 'Multikey',
    controller: proof.verificationMethod.split('#')[0]!,
    publicKeyMultibase: encodeMultikey(key),
  };
  try {
    const options = { cryptosuite, document: unsecured, proof, documentLoader };
    const data = await cryptosuite.createVerifyData(options);
    return await (await cryptosuite.createVerifier({ verificationMethod })).verify({ data });
  } catch {
    return false;
  }
}
