import { catalogue } from '../../../base/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';
import { en as trustEn } from './trust/en.ts';
import { fi as trustFi } from './trust/fi.ts';
import { sv as trustSv } from './trust/sv.ts';

export const text = catalogue({
  fi: { ...fi, ...trustFi },
  sv: { ...sv, ...trustSv },
  en: { ...en, ...trustEn },
});
