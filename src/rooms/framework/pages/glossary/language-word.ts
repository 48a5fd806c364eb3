import { isLanguage, type Language } from '../../../../base/language.ts';
import { text as kit } from '../../../../platform/web/text/index.ts';

/** The name of a language in another; where the browser's data have none, its tag. */
export function languageWord(language: Language, tag: string): string {
  if (isLanguage(tag)) return kit(language)(`form.language.${tag}`);
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
