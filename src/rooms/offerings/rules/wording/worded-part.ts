import type { LocalizedText } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';

/** The parts of a document in which one writes freely, by the names of their fields. */
export const wordedParts = [
  'outcomes',
  'description',
  'plainSummary',
  'relevance',
  'coDesigners',
  'targetGroup',
  'prerequisites',
  'furtherInformation',
  'qualityAssurance.description',
  'stackability.text',
] as const;
export type WordedPart = (typeof wordedParts)[number];

/** The written part that a JSON pointer leads into; null where nothing is written freely, or it is each one's own (a title). */
export function wordedPartAt(pointer: string | null): WordedPart | null {
  const path = (pointer ?? '').slice(1).replaceAll('/', '.');
  const found = wordedParts.find((part) => path === part || path.startsWith(`${part}.`));
  if (found) return found;
  return path === 'stackability' ? 'stackability.text' : null;
}

/** What a document says there: the outcomes one by one, else one text; empty where it says nothing. */
export function wordingOf(document: OfferingDocument, part: WordedPart): LocalizedText[] {
  const texts =
    part === 'outcomes' ? (document.outcomes ?? []).map(({ text }) => text) : [textOf(document, part)];
  return texts.flatMap((text) => (text && Object.values(text).some((words) => words?.trim()) ? [text] : []));
}

function textOf(
  document: OfferingDocument,
  part: Exclude<WordedPart, 'outcomes'>,
): LocalizedText | undefined {
  if (part === 'qualityAssurance.description') return document.qualityAssurance?.description;
  if (part === 'stackability.text') return document.stackability?.text;
  return document[part];
}
