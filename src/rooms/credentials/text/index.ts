import { catalogue } from '../../../base/language.ts';
import { en as batchesEn } from './batches/en.ts';
import { fi as batchesFi } from './batches/fi.ts';
import { sv as batchesSv } from './batches/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as grantsEn } from './grants/en.ts';
import { fi as grantsFi } from './grants/fi.ts';
import { sv as grantsSv } from './grants/sv.ts';
import { en as issuingEn } from './issuing/en.ts';
import { fi as issuingFi } from './issuing/fi.ts';
import { sv as issuingSv } from './issuing/sv.ts';
import { en as statusEn } from './status/en.ts';
import { fi as statusFi } from './status/fi.ts';
import { sv as statusSv } from './status/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...batchesFi, ...grantsFi, ...issuingFi, ...statusFi },
  sv: { ...sv, ...batchesSv, ...grantsSv, ...issuingSv, ...statusSv },
  en: { ...en, ...batchesEn, ...grantsEn, ...issuingEn, ...statusEn },
});
