import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { type OfferingDocument, type WordRun, wordDifference } from '../../../framework/index.ts';
import { changedKeys } from '../changed-keys.ts';

/** A text that changed: in which language, of which outcome, part or criterion (its place, from 1), and how. */
export type TextChange = { language: string; place: number | null; runs: WordRun[] };

/**
 * One part of the document in which two versions differ. `texts`: what was written differently, word by word;
 * `others`: there is also a difference that is no text (a number, a choice, an order), to be shown whole.
 */
export type Difference = { key: keyof OfferingDocument; texts: TextChange[]; others: boolean };

/** Where two versions of a document differ, part by part. */
export function compareDocuments(before: OfferingDocument, after: OfferingDocument): Difference[] {
  return changedKeys(before, after).map((key): Difference => {
    const part = key as keyof OfferingDocument;
    const [old, fresh] = [textsOf(before[part]), textsOf(after[part])];
    const keys = [...new Set([...old.keys(), ...fresh.keys()])];
    const texts = keys.flatMap((place): TextChange[] => {
      const [was, is] = [old.get(place), fresh.get(place)];
      if ((was?.text ?? '') === (is?.text ?? '')) return [];
      const { language, number } = (is ?? was)!;
      return [{ language, place: number, runs: wordDifference(was?.text ?? '', is?.text ?? '') }];
    });
    const others = canonicalJson(bare(before[part])) !== canonicalJson(bare(after[part]));
    return { key: part, texts, others };
  });
}

type Text = { text: string; language: string; number: number | null };

/** The written texts in a part of the document, by where they stand; things with an id keep their place when they move. */
function textsOf(value: unknown): Map<string, Text> {
  const found = new Map<string, Text>();
  collect(value, '', null, found);
  return found;
}

function collect(value: unknown, path: string, number: number | null, found: Map<string, Text>): void {
  if (isLocalized(value)) {
    for (const [language, text] of Object.entries(value))
      found.set(`${path}.${language}`, { text: text ?? '', language, number });
  } else if (Array.isArray(value)) {
    for (const [index, one] of value.entries())
      collect(one, `${path}.${nameOf(one, index)}`, number ?? index + 1, found);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) collect(one, `${path}.${key}`, number, found);
  }
}

function nameOf(one: unknown, index: number): string {
  const id = (one as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? `#${id}` : String(index);
}

/** The same without its written texts: what remains is numbers, choices and their order. */
function bare(value: unknown): unknown {
  if (isLocalized(value)) return null;
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, bare(one)]));
}

const TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
// Names of the document's own keys that look like a tag of a language.
const OWN = new Set(['eqf', 'nqf', 'id', 'uri', 'ref', 'url']);

function isLocalized(value: unknown): value is LocalizedText {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 &&
    entries.every(([tag, text]) => typeof text === 'string' && TAG.test(tag) && !OWN.has(tag))
  );
}
