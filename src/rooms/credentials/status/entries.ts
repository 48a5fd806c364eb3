import {
  buildStatusEntry,
  buildTokenStatus,
  type StatusEntry,
  type StatusPurpose,
  type TokenStatus,
} from '../../../standards/status-list/index.ts';
import type { StatusPlace } from '../formats/format.ts';

/** The lists that are published of one numbered list: an award has the same entry in each of them. */
export const listKinds = ['revocation', 'suspension', 'token'] as const;
export type ListKind = (typeof listKinds)[number];

/** Where a list of a kind is; the one of revocations has the address itself. */
export function listUrl(url: string, kind: ListKind): string {
  return kind === 'revocation' ? url : `${url}/${kind}`;
}

/** The kind of list that is at an address, and the address of the numbered list. */
export function listAt(url: string): { url: string; kind: ListKind } {
  const kind = listKinds.find((one) => url.endsWith(`/${one}`));
  if (!kind || kind === 'revocation') return { url, kind: 'revocation' };
  return { url: url.slice(0, -kind.length - 1), kind };
}

const purposes: readonly StatusPurpose[] = ['revocation', 'suspension'];

/** The `credentialStatus` of an award in formats of the VC Data Model (Bitstring Status List 1.0 §2.1). */
export function statusEntries({ url, index }: StatusPlace): StatusEntry[] {
  return purposes.map((purpose) => buildStatusEntry(listUrl(url, purpose), purpose, index));
}

/** The claim `status` of an award in formats that are tokens, such as SD-JWT VC (Token Status List §6.2). */
export function tokenStatus({ url, index }: StatusPlace): TokenStatus {
  return buildTokenStatus(listUrl(url, 'token'), index);
}
