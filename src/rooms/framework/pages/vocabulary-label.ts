import type { Language } from '../../../base/language.ts';
import { text } from '../text/index.ts';

/** Place in the document → the key of a value's name. */
const keys: Record<string, (value: string) => string> = {
  '/assessment/types': (value) => `assessment-type/${value}`,
  '/assessment/gradeScale': (value) => `grade-scale/${value}`,
  '/mode': (value) => `mode/${value}`,
  '/level/competence': (value) => `level/${value}`,
  '/qualityAssurance/type': (value) => `quality/${value}`,
  '/supervision': (value) => `supervision/${value}`,
  '/certificate': (value) => `certificate/${value}`,
  '/origin': (value) => `origin/${value}`,
  '/form': (value) => `form/${value}`,
};

/** What people call a value of the vocabulary at this place of the document; the value itself where it has no name. */
export function vocabularyLabel(language: Language, pointer: string, value: string): string {
  const key = keys[pointer]?.(value) ?? '';
  return text.keys.has(key) ? text(language)(key as 'mode/online') : value;
}
