import { catalogue } from '../../../base/language.ts';
import { en } from './en.ts';
import { fi } from './fi.ts';
import { sv } from './sv.ts';

/** Texts of the web kit: the frame of the pages, forms, tables, and the words for errors that any room may meet. */
export const text = catalogue({ fi, sv, en });
