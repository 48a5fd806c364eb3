import { Refusal } from '../../base/errors.ts';
import { allowList, outboundClient } from '../../platform/http/index.ts';
import { type DidDocument, didWebDocumentUrl } from '../../standards/did/index.ts';
import type { JsonObject } from '../../standards/json.ts';
import { compareDidDocuments, type DomainState } from './rules/compare-did.ts';

/**
 * Asks a domain for its DID document, as anybody would.
 * @param allowed OUTBOUND_ALLOW: who is named there may answer over plain http
 */
export async function checkDomain(
  allowed: string,
  expected: DidDocument,
): Promise<{ state: DomainState; problem: string | null }> {
  const allow = allowList(allowed);
  const url = didWebDocumentUrl(expected.id);
  const fetchJson = outboundClient(allow);
  const addresses = allow.includes(new URL(url).host) ? [url, url.replace(/^https:/, 'http:')] : [url];
  let problem = 'outbound/unreachable';
  for (const address of addresses) {
    try {
      const found = await fetchJson(address);
      const state = compareDidDocuments(JSON.parse(JSON.stringify(expected)) as JsonObject, found);
      return { state, problem: null };
    } catch (error) {
      problem = error instanceof Refusal ? error.code : 'issuers/not-json';
    }
  }
  return { state: 'missing', problem };
}
