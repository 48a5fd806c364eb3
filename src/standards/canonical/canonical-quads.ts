import jsonld from 'jsonld';
import { canonize } from 'rdf-canonize';
import { Refusal } from '../../base/errors.ts';
import { loadContext } from '../contexts.ts';
import type { JsonObject } from '../json.ts';
import { KnownContexts } from './known-contexts.ts';
import { quickContexts } from './quick-contexts.ts';

/**
 * At most this many statements are canonicalised. A document made to be hard takes about a second
 * then; a micro-credential has about a hundred and fifty.
 */
export const quadLimit = 5000;

/** What nameless nodes are told apart by. */
export type CanonicalHash = 'sha256' | 'sha384';

const ALGORITHM = {
  sha256: { algorithm: 'RDFC-1.0' },
  sha384: { algorithm: 'RDFC-1.0', messageDigestAlgorithm: 'SHA-384' },
} as const;

/**
 * The document's statements as canonical N-Quads (RDF Dataset Canonicalization 1.0), ready to be hashed.
 * JSON-LD runs in safe mode: a member that no context defines, which a proof would silently not cover, is an error.
 * @throws Refusal 'data-integrity/not-covered' (params: reason) when a part of the document has no meaning in RDF;
 * 'data-integrity/too-complex' when it is over the limits.
 */
export async function canonicalQuads(document: JsonObject, hash: CanonicalHash = 'sha256'): Promise<string> {
  const dataset = await toDataset(document);
  if (dataset.length > quadLimit) throw new Refusal('data-integrity/too-complex', 422, { limit: quadLimit });
  try {
    return await canonize(dataset, { ...ALGORITHM[hash], maxWorkFactor: 1 });
  } catch {
    throw new Refusal('data-integrity/too-complex', 422, { limit: quadLimit });
  }
}

/** A term of a statement, as RDF/JS writes it. */
export type Term = {
  termType: 'NamedNode' | 'BlankNode' | 'Literal' | 'DefaultGraph';
  value: string;
  datatype?: { value: string };
  language?: string;
};

/** One statement of a document. */
export type Quad = { subject: Term; predicate: Term; object: Term; graph: Term };

/**
 * The document's statements, not yet canonical.
 * @throws Refusal 'data-integrity/not-covered' as `canonicalQuads`
 */
export async function toDataset(document: JsonObject): Promise<Quad[]> {
  const options = {
    ...quickContexts(),
    safe: true,
    base: null,
    rdfDirection: 'i18n-datatype',
    produceGeneralizedRdf: false,
    documentLoader: loadContext,
    contextResolver: new KnownContexts(),
  };
  try {
    return (await jsonld.toRDF(document, options as object)) as Quad[];
  } catch (error) {
    throw new Refusal('data-integrity/not-covered', 422, { reason: reasonOf(error) });
  }
}

/** What jsonld complains about in a few words, as far as it says: the member's name or its own error code. */
function reasonOf(error: unknown): string {
  const details = (error as { details?: { code?: string; event?: { code?: string; details?: JsonObject } } })
    .details;
  const { event } = details ?? {};
  const member = event?.details?.property ?? event?.details?.value;
  const code = event?.code ?? details?.code ?? 'jsonld';
  return typeof member === 'string' ? `${code}: ${member.slice(0, 100)}` : code;
}
