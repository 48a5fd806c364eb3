import { catalogue } from '../../../base/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as grantsEn } from './grants/en.ts';
import { fi as grantsFi } from './grants/fi.ts';
import { sv as grantsSv } from './grants/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...grantsFi },
  sv: { ...sv, ...grantsSv },
  en: { ...en, ...grantsEn },
});
