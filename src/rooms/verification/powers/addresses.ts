import { didWebDocumentUrl } from '../../../standards/did/index.ts';

/**
 * Where the document of a foreign did:web is fetched. The method knows https only; a peer that OUTBOUND_ALLOW names
 * (a test peer, a service inside the own network) may answer over plain http, which is then tried second.
 * @param allow host:port pairs
 */
export function didWebAddresses(did: string, allow: readonly string[]): string[] {
  const address = didWebDocumentUrl(did);
  const { host } = new URL(address);
  return allow.includes(host) ? [address, address.replace(/^https:/, 'http:')] : [address];
}
