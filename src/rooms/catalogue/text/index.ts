import { catalogue } from '../../../base/language.ts';
import { en as compareEn } from './compare/en.ts';
import { fi as compareFi } from './compare/fi.ts';
import { sv as compareSv } from './compare/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as savedEn } from './saved/en.ts';
import { fi as savedFi } from './saved/fi.ts';
import { sv as savedSv } from './saved/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...savedFi, ...compareFi },
  sv: { ...sv, ...savedSv, ...compareSv },
  en: { ...en, ...savedEn, ...compareEn },
});
