import { catalogue } from '../../../../base/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** A sentence for every code of a verification. */
export const findings = catalogue({ fi, sv, en });
