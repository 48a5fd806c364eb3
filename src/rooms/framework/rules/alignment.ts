import { crossWalk } from './cross-walk.ts';
import type { Framework } from './framework.ts';

/** What several frameworks ask for in the same way: for each framework, in their order, the ids of its elements. */
export type AlignedRow = { elements: string[][] };

/**
 * Puts the elements of several frameworks into rows: elements that are linked as exactly the same stand in one row,
 * also where the link goes through a third framework. Rows are in the order of the first framework, then of the next.
 */
export function align(frameworks: readonly Framework[]): AlignedRow[] {
  const rowOf = new Map<string, AlignedRow>();
  const rows: AlignedRow[] = [];
  const key = (index: number, id: string) => `${index} ${id}`;
  for (const [index, framework] of frameworks.entries()) {
    for (const { id } of framework.elements) {
      const known = same(frameworks, index, id).map(([at, other]) => rowOf.get(key(at, other)));
      const row = known.find((one) => one !== undefined) ?? emptyRow(frameworks.length);
      if (!rows.includes(row)) rows.push(row);
      row.elements[index]?.push(id);
      rowOf.set(key(index, id), row);
    }
  }
  return rows;
}

/** The elements of earlier frameworks that are exactly the same as this one. */
function same(frameworks: readonly Framework[], index: number, id: string): [number, string][] {
  const own = frameworks[index]!;
  return frameworks.slice(0, index).flatMap((other, at) =>
    crossWalk(own, other)
      .filter(({ from, to, relation }) => from === id && to !== null && relation === 'exact')
      .map(({ to }): [number, string] => [at, to!]),
  );
}

function emptyRow(frameworks: number): AlignedRow {
  return { elements: Array.from({ length: frameworks }, () => []) };
}
