/** Offerings of one kind: how many, and the sum of their ECTS credits. */
export type Counted = {
  origin: string | null;
  form: string | null;
  offerings: number;
  ects: number;
  withoutEcts: number;
};

export const kinds = ['origin', 'form'] as const;
export type Kind = (typeof kinds)[number];
export const measures = ['offerings', 'ects'] as const;
export type Measure = (typeof measures)[number];

/** One line of figures; `values` stand in the order of the table's columns. */
export type VolumeLine = { key: string; values: number[]; total: number };
/** `columns`: values of the vocabulary, null for "not told". */
export type VolumeTable = { columns: (string | null)[]; lines: VolumeLine[]; sums: VolumeLine };

/**
 * Figures as a table of two dimensions.
 * @param items what was counted; `lineOf` says to which line each belongs
 * @param keys the lines, also those of which nothing was counted
 * @param vocabulary the columns in their order; those without any offering are left out, values that it does not know
 *   are put behind it, and "not told" stands last
 */
export function tabulate<T extends Counted>(
  items: readonly T[],
  lineOf: (item: T) => string,
  keys: readonly string[],
  { kind, measure }: { kind: Kind; measure: Measure },
  vocabulary: readonly string[],
): VolumeTable {
  const columns = columnsOf(items, kind, vocabulary);
  const lineFrom = (key: string, of: readonly T[]): VolumeLine => {
    const values = columns.map((column) =>
      sum(
        of.filter((item) => item[kind] === column),
        measure,
      ),
    );
    return { key, values, total: sum(of, measure) };
  };
  return {
    columns,
    lines: keys.map((key) =>
      lineFrom(
        key,
        items.filter((item) => lineOf(item) === key),
      ),
    ),
    sums: lineFrom('', items),
  };
}

function columnsOf(items: readonly Counted[], kind: Kind, vocabulary: readonly string[]): (string | null)[] {
  const present = new Set(items.map((item) => item[kind]));
  const known = vocabulary.filter((value) => present.has(value));
  const strange = [...present].filter((value) => value !== null && !vocabulary.includes(value)).sort();
  return [...known, ...strange, ...(present.has(null) ? [null] : [])];
}

/** Credits have at most two decimals, and their sum shows no others. */
function sum(items: readonly Counted[], measure: Measure): number {
  return Math.round(items.reduce((all, item) => all + item[measure], 0) * 100) / 100;
}
