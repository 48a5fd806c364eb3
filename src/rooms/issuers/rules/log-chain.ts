import { sha256 } from '../../../base/ids.ts';

/** An entry of the issuance log as it is chained. */
export type LoggedEntry = {
  id: string;
  subject: string;
  format: string;
  key: string | null;
  sha256: string;
  signedAt: Date;
  loggedAt: Date;
};
export type ChainedEntry = LoggedEntry & { number: number; chain: string };

/** Where a chain stands: the number of its last entry, and the hash over all of it. */
export type ChainEnd = { number: number; chain: string };

/** The beginning of an institution's chain. */
export function chainBegin(institution: string): ChainEnd {
  return { number: 0, chain: sha256(`issuance-log:${institution}`) };
}

/** Each link is the SHA-256 of the one before and everything that the entry says (base64url). */
export function chainOnto(end: ChainEnd, entry: LoggedEntry): ChainedEntry {
  const number = end.number + 1;
  const { id, subject, format, key, sha256: document, signedAt, loggedAt } = entry;
  const content = [
    end.chain,
    number,
    id,
    subject,
    format,
    key,
    document,
    signedAt.toISOString(),
    loggedAt.toISOString(),
  ];
  return { ...entry, number, chain: sha256(JSON.stringify(content)) };
}

/**
 * Goes on along chained entries, in order.
 * @returns the new end, or the number at which the chain is broken: changed, removed or put in
 */
export function followChain(
  from: ChainEnd,
  entries: readonly ChainedEntry[],
): ChainEnd | { brokenAt: number } {
  let end = from;
  for (const entry of entries) {
    const link = chainOnto(end, entry);
    if (link.number !== entry.number || link.chain !== entry.chain) return { brokenAt: end.number + 1 };
    end = { number: link.number, chain: link.chain };
  }
  return end;
}
