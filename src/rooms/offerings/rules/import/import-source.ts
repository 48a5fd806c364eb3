import type { FileFormat } from './formats.ts';
import type { RowOrigin } from './source-row.ts';

/** Where an offering comes from: the format of the file, and what the thing is called there. */
export type ImportSource = { format: FileFormat; origin?: RowOrigin };
