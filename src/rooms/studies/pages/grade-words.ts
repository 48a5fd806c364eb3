import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';

/** A grade as it is read: 4 (scale 0–5), passed. */
export function gradeWords(language: Language, scale: '0-5' | 'pass-fail', grade: string): string {
  const t = text(language);
  if (scale === 'pass-fail') return t(grade === 'pass' ? 'grade.pass' : 'grade.fail');
  return grade === '0' ? t('grade.zero') : t('grade.of-five', { grade });
}
