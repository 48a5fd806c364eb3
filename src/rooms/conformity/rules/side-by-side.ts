import {
  type Assessment,
  align,
  type CompiledFramework,
  type ElementAssessment,
} from '../../framework/index.ts';

/** What one requirement comes to in each framework, in their order; null where a framework does not ask for it. */
export type SideRow = {
  cells: (ElementAssessment | null)[];
  /** The frameworks that ask for it do not come to the same result. */
  differs: boolean;
};

/**
 * One offering against several frameworks: requirements about the same thing stand in one row. Nothing
 * is written down about where frameworks differ: it is seen from the results.
 * @param reports the offering's reports, in the order of the frameworks
 */
export function sideBySide(
  frameworks: readonly CompiledFramework[],
  reports: readonly Assessment[],
): SideRow[] {
  const rows = align(frameworks.map(({ framework }) => framework));
  return rows
    .map(({ elements }) => elements.map((ids, index) => worst(reports[index], ids)))
    .filter((cells) => cells.some((cell) => cell !== null && cell.result !== 'not-applicable'))
    .map((cells) => ({ cells, differs: new Set(cells.flatMap((cell) => cell?.result ?? [])).size > 1 }));
}

const gravity = ['met', 'not-applicable', 'unknown', 'missing', 'invalid'];

/** A framework may ask for one thing in two requirements: the one that is worse off speaks for both. */
function worst(report: Assessment | undefined, ids: readonly string[]): ElementAssessment | null {
  const found = (report?.elements ?? []).filter(({ id }) => ids.includes(id));
  return found.sort((a, b) => gravity.indexOf(b.result) - gravity.indexOf(a.result))[0] ?? null;
}
