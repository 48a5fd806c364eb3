import type { Mapping } from './fields.ts';
import type { FileFormat } from './formats.ts';
import { checkMapping, guessColumns } from './guess-columns.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { readTable } from './read-table.ts';
import { sampleOf, type Table } from './table.ts';

/** A course list whose columns are understood. `confidence` of the guess per column, 0–1. */
export type OpenList = { table: Table; mapping: Mapping; confidence: Record<string, number> };

/**
 * Opens a course list and says what its columns are: as guessed, corrected by `mapping` where that names a column.
 * `format` is what a JSON file is read as, where it is not to be told by its content.
 * Whether rows can be read so is for `checkMapping` to say.
 * @throws Refusal with an 'offerings/import-…' code when the file as a whole is no course list
 */
export async function openList(
  bytes: Uint8Array,
  mapping: Mapping = {},
  limits: ImportLimits = importLimits,
  format?: FileFormat,
): Promise<OpenList> {
  const table = await readTable(bytes, limits, format);
  const guess = guessColumns(table.columns, sampleOf(table));
  const corrected = Object.fromEntries(
    table.columns.map(
      (column) =>
        [
          column,
          (Object.hasOwn(mapping, column) ? mapping[column] : guess.mapping[column]) ?? 'ignore',
        ] as const,
    ),
  );
  return { table, mapping: corrected, confidence: guess.confidence };
}

/** As `openList`, ready for reading rows. @throws Refusal also when a needed column is missing or chosen twice */
export async function openReadableList(
  bytes: Uint8Array,
  {
    mapping,
    limits,
    institutionImplied,
    format,
  }: {
    mapping?: Mapping | undefined;
    limits?: ImportLimits | undefined;
    institutionImplied: boolean;
    format?: FileFormat | undefined;
  },
): Promise<OpenList> {
  const list = await openList(bytes, mapping, limits, format);
  if (list.table.kind !== 'documents') checkMapping(list.table.columns, list.mapping, { institutionImplied });
  return list;
}
