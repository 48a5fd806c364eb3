import { asArray, isAbsoluteUrl, isJsonObject, type JsonObject, stringsOf } from '../json.ts';
import type { Credential } from '../vc/types.ts';

/** What a set bit means: revoked for good, or suspended until the bit is cleared again. */
export type StatusPurpose = 'revocation' | 'suspension';

/** Where in which list the status of a credential stands (Bitstring Status List 1.0 §2.1). */
export type StatusEntry = {
  id: string;
  type: 'BitstringStatusListEntry';
  statusPurpose: StatusPurpose;
  statusListIndex: string;
  statusListCredential: string;
};

/** The `credentialStatus` of a credential that has entry number `index` of the list at `listUrl`. */
export function buildStatusEntry(listUrl: string, purpose: StatusPurpose, index: number): StatusEntry {
  return {
    id: `${listUrl}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: purpose,
    statusListIndex: String(index),
    statusListCredential: listUrl,
  };
}

/** An entry of a foreign credential: readable, or a reason why it cannot be looked up. */
export type ReadEntry =
  | { purpose: StatusPurpose; index: number; listUrl: string }
  | { problem: 'type-unsupported' | 'purpose-unsupported' | 'entry-malformed' };

/** Every status entry of a credential: whoever looks only at the first misses a suspension beside a revocation. */
export function readStatusEntries(credential: Credential): readonly ReadEntry[] {
  return asArray(credential.credentialStatus).map(readEntry);
}

function readEntry(value: unknown): ReadEntry {
  if (!isJsonObject(value)) return { problem: 'entry-malformed' };
  if (!stringsOf(value.type).includes('BitstringStatusListEntry')) return { problem: 'type-unsupported' };
  const { statusPurpose: purpose, statusListCredential: listUrl } = value;
  const index = indexOf(value);
  if (index === undefined || !isAbsoluteUrl(listUrl)) return { problem: 'entry-malformed' };
  // Wider entries ('statusSize') belong to messages, which are not about validity alone.
  const isOneBit = value.statusSize === undefined || value.statusSize === 1;
  if ((purpose !== 'revocation' && purpose !== 'suspension') || !isOneBit)
    return { problem: 'purpose-unsupported' };
  return { purpose, index, listUrl };
}

function indexOf({ statusListIndex }: JsonObject): number | undefined {
  const isIndex = typeof statusListIndex === 'string' && /^\d{1,10}$/.test(statusListIndex);
  return isIndex ? Number(statusListIndex) : undefined;
}
