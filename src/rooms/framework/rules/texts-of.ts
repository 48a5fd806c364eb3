import type { OfferingDocument, Outcome } from './offering-document.ts';

/** Tag and text of every language, in the order of the tags, so that key order cannot change an answer. */
export function taggedTextsOf(value: unknown): [tag: string, text: string][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

/** A framework's own check may have let through something else than outcomes; that must not stop a screening. */
export function outcomesOf({ outcomes }: OfferingDocument): Outcome[] {
  if (!Array.isArray(outcomes)) return [];
  return outcomes.map((outcome) => ({ id: String(outcome?.id), text: outcome?.text ?? {} }));
}
