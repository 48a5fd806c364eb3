import { type ImportLimits, importLimits } from '../../offerings/index.ts';

/** What one list may hold that somebody who is signed in has screened. */
export const listLimits: ImportLimits = { ...importLimits, bytes: 50_000_000, rows: 100_000 };

/** So long a screened list is kept, in days, unless whoever uploaded it removes it. */
export const KEPT_DAYS = 90;
