import { type LocalizedText, languages } from '../../../../base/language.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { textsOf } from './texts-of.ts';

/** As many languages as one form shows: each text has a field for each of them. */
export const MOST_LANGUAGES = 10;

/**
 * The languages in which the form shows every text: those of the program, then those in which the document has
 * something written, then those that are being added.
 */
export function formLanguages(document: OfferingDocument, added: readonly string[] = []): string[] {
  const written = textsOf(document).flatMap(({ text }) => languagesOf(text));
  return [...new Set([...languages, ...[...written].sort(), ...added])].slice(0, MOST_LANGUAGES);
}

function languagesOf(text: LocalizedText): string[] {
  return Object.entries(text).flatMap(([tag, words]) => (words?.trim() ? [tag] : []));
}

/**
 * What somebody typed as a language tag of BCP 47, in its usual writing ('SE' → 'se', 'zh-hant' → 'zh-Hant'); null
 * where it is none, or where no language is known by it.
 */
export function languageTag(typed: string): string | null {
  try {
    const [tag] = Intl.getCanonicalLocales(typed.trim());
    if (!tag || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag)) return null;
    const name = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
    return name ? tag : null;
  } catch {
    return null;
  }
}
