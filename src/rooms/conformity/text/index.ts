import { catalogue } from '../../../base/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as sideBySideEn } from './side-by-side/en.ts';
import { fi as sideBySideFi } from './side-by-side/fi.ts';
import { sv as sideBySideSv } from './side-by-side/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...sideBySideFi },
  sv: { ...sv, ...sideBySideSv },
  en: { ...en, ...sideBySideEn },
});
