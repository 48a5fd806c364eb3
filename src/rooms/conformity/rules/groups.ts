import type { Verdict } from '../../framework/index.ts';
import { isUndecided } from './screening.ts';

/** What is said of an offering in one word; `undecided`: the source is silent, and nothing is known to be wrong. */
export const standings = ['conforms', 'nearly', 'undecided', 'not'] as const;
export type Standing = (typeof standings)[number];

/** How many of a group there are of each kind. `key` null: the list does not say. */
export type Group = { key: string | null; total: number } & Record<Standing, number>;

/** Groups by institution and by origin, the largest first. */
export type Groups = { institutions: Group[]; origins: Group[] };

/** So many groups are told; what stands in a column of institutions may be anything. */
export const MOST_GROUPS = 200;

export function standingOf(judged: { verdict: Verdict; undecided: boolean }): Standing {
  return isUndecided(judged) ? 'undecided' : judged.verdict;
}

type Grouped = { institution: string | null; origin: string | null; verdict: Verdict; undecided: boolean };

/** Counts one judged offering after the other into its groups. */
export function grouper(): { add(one: Grouped): void; groups(): Groups } {
  const institutions = new Map<string | null, Group>();
  const origins = new Map<string | null, Group>();
  return {
    add(one) {
      const standing = standingOf(one);
      count(institutions, one.institution, standing);
      count(origins, one.origin, standing);
    },
    groups: () => ({ institutions: largest(institutions), origins: largest(origins) }),
  };
}

function count(groups: Map<string | null, Group>, key: string | null, standing: Standing): void {
  const group = groups.get(key) ?? { key, total: 0, conforms: 0, nearly: 0, undecided: 0, not: 0 };
  group.total += 1;
  group[standing] += 1;
  groups.set(key, group);
}

function largest(groups: ReadonlyMap<string | null, Group>): Group[] {
  return [...groups.values()].sort(bySize).slice(0, MOST_GROUPS);
}

/** Among equals by name, so that the order of the rows does not matter; what is not said comes last. */
function bySize(a: Group, b: Group): number {
  if (a.total !== b.total) return b.total - a.total;
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1;
  return a.key < b.key ? -1 : 1;
}
