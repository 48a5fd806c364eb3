import { catalogue } from '../../../base/language.ts';
import { en as crossWalkEn } from './cross-walk/en.ts';
import { fi as crossWalkFi } from './cross-walk/fi.ts';
import { sv as crossWalkSv } from './cross-walk/sv.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { en as findingsEn } from './findings/en.ts';
import { fi as findingsFi } from './findings/fi.ts';
import { sv as findingsSv } from './findings/sv.ts';
import { glossaryEn } from './glossary/en.ts';
import { glossaryFi } from './glossary/fi.ts';
import { glossarySv } from './glossary/sv.ts';
import { en as proposalsEn } from './proposals/en.ts';
import { fi as proposalsFi } from './proposals/fi.ts';
import { sv as proposalsSv } from './proposals/sv.ts';
import { en as scalesEn } from './scales/en.ts';
import { fi as scalesFi } from './scales/fi.ts';
import { sv as scalesSv } from './scales/sv.ts';
import { sv } from './sv.ts';
import { versionsEn } from './versions/en.ts';
import { versionsFi } from './versions/fi.ts';
import { versionsSv } from './versions/sv.ts';

export const text = catalogue({
  fi: { ...fi, ...crossWalkFi, ...glossaryFi, ...scalesFi, ...proposalsFi, ...findingsFi, ...versionsFi },
  sv: { ...sv, ...crossWalkSv, ...glossarySv, ...scalesSv, ...proposalsSv, ...findingsSv, ...versionsSv },
  en: { ...en, ...crossWalkEn, ...glossaryEn, ...scalesEn, ...proposalsEn, ...findingsEn, ...versionsEn },
});
