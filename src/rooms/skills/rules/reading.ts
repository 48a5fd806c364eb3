import type { ConceptNews } from './concept.ts';

/** Why a row was left out. */
export const rowFaults = ['no-uri', 'no-label', 'too-long', 'broken', 'twice'] as const;
export type RowFault = (typeof rowFaults)[number];
/** `line` is the line of a CSV file, or the number of the entry of a JSON list, from 1. */
export type WrongRow = { line: number; fault: RowFault; value: string };

/** What was read of a file of concepts: the languages it names them in, and the rows that are left out. */
export type SkillReading = { languages: string[]; concepts: ConceptNews[]; wrong: WrongRow[] };
