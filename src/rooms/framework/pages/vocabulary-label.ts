import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';

const prefixes: Record<string, string> = {
  '/assessment/types': 'assessment-type',
  '/assessment/gradeScale': 'grade-scale',
  '/mode': 'mode',
  '/level/competence': 'level',
  '/qualityAssurance/type': 'quality',
  '/supervision': 'supervision',
  '/certificate': 'certificate',
  '/origin': 'origin',
  '/form': 'form',
};

/** What people call a value of the vocabulary at this place of the document; the value itself where it has no name. */
export function vocabularyLabel(language: Language, pointer: string, value: string): string {
  const key = `${prefixes[pointer] ?? ''}/${value}`;
  return text.keys.has(key) ? text(language)(key as 'mode/online') : value;
}
