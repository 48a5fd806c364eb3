import type { Language } from '../../../base/language.ts';
import type { ElementAssessment } from '../rules/assess.ts';
import { text } from '../text/index.ts';
import { vocabularyLabel } from './vocabulary-label.ts';

/** Why an element got its result, in words: a value of a vocabulary by the name that people know. */
export function reasonWords(
  language: Language,
  { reason, params, pointer }: Pick<ElementAssessment, 'reason' | 'params' | 'pointer'>,
): string {
  if (reason !== 'framework/not-listed' || pointer === null) return text(language)(reason, params);
  // A list's value stands at '/mode/0', the vocabulary's place is '/mode'.
  const place = pointer.replace(/\/\d+$/, '');
  return text(language)(reason, { ...params, value: vocabularyLabel(language, place, String(params.value)) });
}
