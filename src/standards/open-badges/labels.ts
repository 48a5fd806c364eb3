import { isLanguage, type Translate } from '../../base/language.ts';
import type { AwardRecord } from '../award.ts';
import { type TextKey, text } from './text/index.ts';

/** The fixed words of a badge in the language of the award; a badge in a fourth language has them in English. */
export function labels({ language }: Pick<AwardRecord, 'language'>): Translate<TextKey> {
  return text(isLanguage(language) ? language : 'en');
}
