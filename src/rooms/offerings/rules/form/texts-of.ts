import type { LocalizedText } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { localizedParts } from './fields.ts';

/** A text of a document with its path ('outcomes.0.text'), which is the name of its field in the form. */
export type PlacedText = { path: string; text: LocalizedText };

/** All texts of a document that people write in the form. The criteria of an outcome stand in one field. */
export function textsOf(document: OfferingDocument): PlacedText[] {
  const { outcomes = [], parts = [], assessment, qualityAssurance, stackability, resources } = document;
  const row = new Map(outcomes.map(({ id }, index) => [id, index]));
  const found: { path: string; text: LocalizedText | undefined }[] = [
    ...localizedParts.map((path) => ({ path, text: document[path] })),
    ...outcomes.map(({ text }, index) => ({ path: `outcomes.${index}.text`, text })),
    ...(assessment?.criteria ?? []).map(({ outcome, text }, index) => {
      const at = row.get(outcome);
      return { path: at === undefined ? `assessment.criteria.${index}` : `outcomes.${at}.criteria`, text };
    }),
    ...parts.map(({ title }, index) => ({ path: `parts.${index}.title`, text: title })),
    { path: 'qualityAssurance.description', text: qualityAssurance?.description },
    { path: 'stackability.text', text: stackability?.text },
    { path: 'resources.note', text: resources?.note },
  ];
  return found.flatMap(({ path, text }) => (text ? [{ path, text }] : []));
}
