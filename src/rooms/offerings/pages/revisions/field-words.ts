import type { Language } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { text } from '../../text/index.ts';

/** The names of parts of the document, as the form calls them. */
export function fieldWords(language: Language, fields: readonly string[]): string {
  const t = text(language);
  return fields.map((field) => t(`field/${field as keyof OfferingDocument}`)).join(', ');
}
