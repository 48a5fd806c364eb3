import { canonicalJson } from '../../../base/canonical-json.ts';
import { type Id, sha256 } from '../../../base/ids.ts';
import type { Language } from '../../../base/language.ts';

/**
 * What is offered to a customer, in her language. Null where nobody has said it yet. Days are YYYY-MM-DD in the
 * program's time zone; the price is for the whole group, in euros without tax.
 */
export type QuoteFacts = {
  customer: string;
  contactName: string;
  contactEmail: string;
  language: Language;
  /** The need, in the customer's words. */
  request: string | null;
  title: string;
  content: string | null;
  offering: Id | null;
  partner: Id | null;
  groupSize: number | null;
  price: number | null;
  starts: string | null;
  ends: string | null;
  place: string | null;
  terms: string | null;
  validUntil: string | null;
};

const needed = ['content', 'groupSize', 'price', 'starts', 'ends', 'place', 'terms', 'validUntil'] as const;

export type QuoteFlaw = {
  path: keyof QuoteFacts;
  code: 'required' | 'commissions/ends-before-start' | 'commissions/valid-in-past';
};

/** What keeps a quote from being sent. @param today YYYY-MM-DD */
export function flawsOf(facts: QuoteFacts, today: string): QuoteFlaw[] {
  const flaws: QuoteFlaw[] = needed
    .filter((path) => facts[path] === null || facts[path] === '')
    .map((path) => ({ path, code: 'required' }));
  const { starts, ends, validUntil } = facts;
  if (starts && ends && ends < starts) flaws.push({ path: 'ends', code: 'commissions/ends-before-start' });
  if (validUntil && validUntil < today) flaws.push({ path: 'validUntil', code: 'commissions/valid-in-past' });
  return flaws;
}

/** Fingerprint of everything that was offered, so that it can be shown later what was accepted. SHA-256, base64url. */
export function fingerprint(facts: QuoteFacts): string {
  return sha256(canonicalJson(facts));
}

/** How a link stands: an answered quote can still be read, an expired one no longer be answered. */
export function letterState(
  letter: { answer: string | null; expiresOn: string; version: number },
  newest: { version: number; state: string },
  today: string,
): 'open' | 'answered' | 'expired' | 'replaced' {
  if (letter.answer !== null) return 'answered';
  if (letter.version !== newest.version || newest.state !== 'sent') return 'replaced';
  return letter.expiresOn < today ? 'expired' : 'open';
}
