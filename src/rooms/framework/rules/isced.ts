import vocabulary from '../../../../data/vocabularies/isced-f.json' with { type: 'json' };
import type { Language } from '../../../base/language.ts';

/** One field of education of ISCED-F 2013: broad (2 digits), narrow (3) or detailed (4). */
export type IscedField = { code: string; label: Record<Language, string> };

/** All fields, a broad one before its narrow ones, a narrow one before its detailed ones. */
export const iscedFields: readonly IscedField[] = vocabulary.concepts;

const byCode = new Map(iscedFields.map((field) => [field.code, field]));

/** The field with this code, or undefined when ISCED-F 2013 has none. */
export function iscedField(code: string): IscedField | undefined {
  return byCode.get(code);
}
