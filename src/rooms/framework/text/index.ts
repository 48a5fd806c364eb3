import { catalogue } from '../../../base/language.ts';
import { en as crossWalkEn } from './cross-walk/en.ts';
import { fi as crossWalkFi } from './cross-walk/fi.ts';
import { sv as crossWalkSv } from './cross-walk/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { glossaryEn } from './glossary/en.ts';
import { glossaryFi } from './glossary/fi.ts';
import { glossarySv } from './glossary/sv.ts';
import { en as scalesEn } from './scales/en.ts';
import { fi as scalesFi } from './scales/fi.ts';
import { sv as scalesSv } from './scales/sv.ts';
import { sv } from './sv.ts';

export const text = catalogue({
  fi: { ...fi, ...crossWalkFi, ...glossaryFi, ...scalesFi },
  sv: { ...sv, ...crossWalkSv, ...glossarySv, ...scalesSv },
  en: { ...en, ...crossWalkEn, ...glossaryEn, ...scalesEn },
});
