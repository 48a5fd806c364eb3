import { catalogue } from '../../../base/language.ts';
import { en as effectsEn } from './effects/en.ts';
import { fi as effectsFi } from './effects/fi.ts';
import { sv as effectsSv } from './effects/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as gapsEn } from './gaps/en.ts';
import { fi as gapsFi } from './gaps/fi.ts';
import { sv as gapsSv } from './gaps/sv.ts';
import { en as sideBySideEn } from './side-by-side/en.ts';
import { fi as sideBySideFi } from './side-by-side/fi.ts';
import { sv as sideBySideSv } from './side-by-side/sv.ts';
import { sv } from './sv.ts';
import { en as volumesEn } from './volumes/en.ts';
import { fi as volumesFi } from './volumes/fi.ts';
import { sv as volumesSv } from './volumes/sv.ts';

export const text = catalogue({
  fi: { ...fi, ...sideBySideFi, ...volumesFi, ...gapsFi, ...effectsFi },
  sv: { ...sv, ...sideBySideSv, ...volumesSv, ...gapsSv, ...effectsSv },
  en: { ...en, ...sideBySideEn, ...volumesEn, ...gapsEn, ...effectsEn },
});
