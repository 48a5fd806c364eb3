import { buildStatusEntry, type StatusEntry } from '../../../standards/status-list/index.ts';
import type { StatusPlace } from '../formats/format.ts';

/** The `credentialStatus` of an award in formats of the VC Data Model (Bitstring Status List 1.0 §2.1). */
export function statusEntries({ url, index }: StatusPlace): StatusEntry[] {
  return [buildStatusEntry(url, 'revocation', index)];
}
