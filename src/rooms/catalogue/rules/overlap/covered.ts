/** `unknown`: there is nothing to compare by, neither a language nor skills that both have. */
export type Covered = 'full' | 'part' | 'not' | 'unknown';

/** Why it is so: by shared skills, by alike words, by both, or covered, but at a lower level. */
export type Ground = 'skills' | 'words' | 'both' | 'lower-level' | 'none';
