import type { Mapping } from './fields.ts';
import { checkMapping, guessColumns } from './guess-columns.ts';
import { type ImportLimits, importLimits } from './limits.ts';
import { readTable } from './read-table.ts';
import { sampleOf, type Table } from './table.ts';

/** A course list whose columns are understood. `confidence` of the guess per column, 0–1. */
export type OpenList = { table: Table; mapping: Mapping; confidence: Record<string, number> };

/**
 * Opens a course list and says what its columns are: as guessed, corrected by `mapping` where that names a column.
 * Whether rows can be read so is for `checkMapping` to say.
 * @throws Refusal with an 'offerings/import-…' code when the file as a whole is no course list
 */
export async function openList(
  bytes: Uint8Array,
  mapping: Mapping = {},
  limits: ImportLimits = importLimits,
): Promise<OpenList> {
  const table = await readTable(bytes, limits);
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
  }: { mapping?: Mapping; limits?: ImportLimits; institutionImplied: boolean },
): Promise<OpenList> {
  const list = await openList(bytes, mapping, limits);
  if (list.table.kind !== 'documents') checkMapping(list.table.columns, list.mapping, { institutionImplied });
  return list;
}
