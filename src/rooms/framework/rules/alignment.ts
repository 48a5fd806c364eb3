import { crossWalk, type WalkRow } from './cross-walk.ts';
import type { Framework } from './framework.ts';

/** What several frameworks ask about one thing: for each framework, in their order, the ids of its elements. */
export type AlignedRow = { elements: string[][] };

/**
 * Puts the elements of several frameworks into rows. In one row stand elements that are linked as exactly the same,
 * and those that are linked in another way and ask something of the very same field (credits from 1 to 60, or to 59);
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

/** The elements of earlier frameworks that are about the same thing as this one. */
function same(frameworks: readonly Framework[], index: number, id: string): [number, string][] {
  const own = frameworks[index]!;
  return frameworks.slice(0, index).flatMap((other, at) =>
    crossWalk(own, other)
      .filter(({ from, to, relation }) => from === id && isOneThing(own, other, { from, to, relation }))
      .map(({ to }): [number, string] => [at, to!]),
  );
}

function isOneThing(
  own: Framework,
  other: Framework,
  row: Pick<WalkRow, 'from' | 'to' | 'relation'>,
): boolean {
  if (row.relation === 'exact') return true;
  if (row.relation === null) return false;
  return fieldOf(own, row.from) !== undefined && fieldOf(own, row.from) === fieldOf(other, row.to);
}

function fieldOf({ elements }: Framework, id: string | null): string | undefined {
  return elements.find((element) => element.id === id)?.field;
}

function emptyRow(frameworks: number): AlignedRow {
  return { elements: Array.from({ length: frameworks }, () => []) };
}
