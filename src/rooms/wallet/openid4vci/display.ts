import { languages } from '../../../base/language.ts';
import { text } from '../text/index.ts';

/** What a wallet calls our credentials, in each language. */
export function credentialDisplay(): { name: string; locale: string }[] {
  return languages.map((locale) => ({ locale, name: text(locale)('openid.credential') }));
}
