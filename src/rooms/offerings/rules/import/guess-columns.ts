import { Refusal } from '../../../../base/errors.ts';
import type { ImportField, Mapping } from './fields.ts';
import { fieldNamed } from './header-names.ts';

/** `confidence` per column, 0–1: 1 by its name, up to 0.6 by what stands in it, 0 when it is ignored. */
export type Guess = { mapping: Mapping; confidence: Record<string, number> };

/**
 * Proposes what each column is: by its name (Finnish, Swedish, English, VIRTA), else by what stands in it.
 * A field is given to one column only, the surer one.
 * @param sample some rows, cells in the order of the columns
 */
export function guessColumns(columns: readonly string[], sample: readonly string[][]): Guess {
  const values = columns.map((_, index) => sample.map((row) => row[index]?.trim() ?? '').filter(Boolean));
  const proposals = columns.flatMap((column, index) => propose(column, values[index] ?? []));
  const mapping: Mapping = Object.fromEntries(columns.map((column) => [column, 'ignore' as const]));
  const confidence = Object.fromEntries(columns.map((column) => [column, 0]));
  const given = new Set<ImportField>();
  for (const { column, field, sure } of proposals.sort((a, b) => b.sure - a.sure)) {
    if (given.has(field) || mapping[column] !== 'ignore' || overlaps(field, given)) continue;
    given.add(field);
    mapping[column] = field;
    confidence[column] = sure;
  }
  return { mapping, confidence };
}

type Proposal = { column: string; field: ImportField; sure: number };

function propose(column: string, values: readonly string[]): Proposal[] {
  const named = fieldNamed(column);
  if (named === 'institution' || named === 'institutionName') {
    const field = share(values, CODE) > 0.5 ? 'institution' : 'institutionName';
    return [{ column, field, sure: 1 }];
  }
  if (named) return [{ column, field: named, sure: 1 }];
  return guessByContent(values).map(([field, sure]) => ({ column, field, sure }));
}

/** A column found by content alone must not give a second title to a file that has one by name. */
function overlaps(field: ImportField, given: ReadonlySet<ImportField>): boolean {
  return field === 'title' && [...given].some((other) => other.startsWith('title'));
}

const CODE = /^\d{4,5}$/;
const NUMBER = /^\d{1,3}([.,]\d+)?$/;
const LANGUAGE = /^(fi|sv|en)([,;/ ]+(fi|sv|en))*$/i;

function guessByContent(values: readonly string[]): [ImportField, number][] {
  if (values.length === 0) return [];
  const different = new Set(values).size / values.length;
  if (share(values, LANGUAGE) > 0.8) return [['language', 0.6]];
  if (share(values, CODE) > 0.9 && different < 0.9) return [['institution', 0.5]];
  if (share(values, NUMBER) > 0.9) return [['ects', 0.4]];
  const wordy = share(values, /\p{L}{3}/u) > 0.9 && average(values) < 100;
  return wordy && different > 0.5 ? [['title', 0.3]] : [];
}

function share(values: readonly string[], pattern: RegExp): number {
  if (values.length === 0) return 0;
  return values.filter((value) => pattern.test(value)).length / values.length;
}

function average(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.length, 0) / values.length;
}

/**
 * Makes sure that rows can be read with this mapping.
 * @param institutionImplied true when all rows belong to an institution that the caller knows
 * @throws Refusal 'offerings/import-column-missing' {field: 'title' | 'institution'} or
 *   'offerings/import-column-twice' {field, column, first}
 */
export function checkMapping(
  columns: readonly string[],
  mapping: Mapping,
  { institutionImplied }: { institutionImplied: boolean },
): void {
  const first = new Map<string, string>();
  for (const column of columns) {
    const field = Object.hasOwn(mapping, column) ? mapping[column] : 'ignore';
    if (!field || field === 'ignore') continue;
    const other = first.get(field);
    if (other !== undefined)
      throw new Refusal('offerings/import-column-twice', 422, { field, column, first: other });
    first.set(field, column);
  }
  const has = (...fields: string[]) => fields.some((field) => first.has(field));
  if (!has('title', 'title.fi', 'title.sv', 'title.en')) throw columnMissing('title');
  if (!institutionImplied && !has('institution', 'institutionName')) throw columnMissing('institution');
}

function columnMissing(field: 'title' | 'institution'): Refusal {
  return new Refusal('offerings/import-column-missing', 422, { field });
}
