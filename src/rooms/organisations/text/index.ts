import { catalogue } from '../../../base/language.ts';
import { en as administrationEn } from './administration/en.ts';
import { fi as administrationFi } from './administration/fi.ts';
import { sv as administrationSv } from './administration/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as rightsEn } from './rights/en.ts';
import { fi as rightsFi } from './rights/fi.ts';
import { sv as rightsSv } from './rights/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...administrationFi, ...rightsFi },
  sv: { ...sv, ...administrationSv, ...rightsSv },
  en: { ...en, ...administrationEn, ...rightsEn },
});
