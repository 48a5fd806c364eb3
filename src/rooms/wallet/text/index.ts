import { catalogue } from '../../../base/language.ts';
import { en as claimsEn } from './claims/en.ts';
import { fi as claimsFi } from './claims/fi.ts';
import { sv as claimsSv } from './claims/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as importsEn } from './imports/en.ts';
import { fi as importsFi } from './imports/fi.ts';
import { sv as importsSv } from './imports/sv.ts';
import { en as keepingEn } from './keeping/en.ts';
import { fi as keepingFi } from './keeping/fi.ts';
import { sv as keepingSv } from './keeping/sv.ts';
import { sv } from './sv.ts';
import { en as walletsEn } from './wallets/en.ts';
import { fi as walletsFi } from './wallets/fi.ts';
import { sv as walletsSv } from './wallets/sv.ts';

export const text = catalogue({
  fi: { ...fi, ...claimsFi, ...walletsFi, ...importsFi, ...keepingFi },
  sv: { ...sv, ...claimsSv, ...walletsSv, ...importsSv, ...keepingSv },
  en: { ...en, ...claimsEn, ...walletsEn, ...importsEn, ...keepingEn },
});
