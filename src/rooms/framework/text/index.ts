import { catalogue } from '../../../base/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as scalesEn } from './scales/en.ts';
import { fi as scalesFi } from './scales/fi.ts';
import { sv as scalesSv } from './scales/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...scalesFi },
  sv: { ...sv, ...scalesSv },
  en: { ...en, ...scalesEn },
});
