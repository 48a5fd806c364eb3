import type { LocalizedText } from '../../base/language.ts';

/** A text in one language, as the Open Education API writes it (LanguageTypedString). */
export type TypedText = { readonly language: string; readonly value: string };

/** The tags that the specification's pattern for `Language` takes. */
const TAG = /^([a-z]{2,3})(-([A-Z]{2}|[0-9]{3}))?(-([a-z]{4}))?(-([a-z]{2}|[0-9]{3}))*(-[a-z0-9]{2,8})*$/;

export function isLanguageTag(tag: string): boolean {
  return TAG.test(tag);
}

export function typedTexts(text: LocalizedText): TypedText[] {
  return Object.entries(text).flatMap(([language, value]) =>
    value && TAG.test(language) ? [{ language, value }] : [],
  );
}

/** The property with its texts, or nothing: the specification wants at least one where there is a list. */
export function ifTold<K extends string>(name: K, text: LocalizedText): { [P in K]?: TypedText[] } {
  const value = typedTexts(text);
  return (value.length > 0 ? { [name]: value } : {}) as { [P in K]?: TypedText[] };
}
