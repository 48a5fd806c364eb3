import { type FacetName, facetNames, facetPrefix, startOf } from '../index/facets.ts';

/** How many of the found have a value. `about`: estimated from a part of very many. */
export type FacetCount = { value: string; count: number; about: boolean };
export type FacetCounts = Record<FacetName, FacetCount[]>;

type Counted = { counts: ReadonlyMap<string, number>; rate: number };

/**
 * The counts of each facet, the choices of all others taken into account.
 * @param all with all choices
 * @param without for a facet that is chosen: without its own choice
 */
export function facetCounts(
  all: Counted,
  without: ReadonlyMap<FacetName, Counted>,
  today: string,
): FacetCounts {
  const counts = facetNames.map((name) => [name, countsOf(name, without.get(name) ?? all, today)] as const);
  return Object.fromEntries(counts) as FacetCounts;
}

function countsOf(name: FacetName, { counts, rate }: Counted, today: string): FacetCount[] {
  const prefix = facetPrefix(name);
  const sums = new Map<string, number>();
  for (const [token, count] of counts) {
    if (!token.startsWith(prefix)) continue;
    const written = token.slice(prefix.length);
    const value = name === 'start' ? startOf(today, written) : written;
    sums.set(value, (sums.get(value) ?? 0) + count);
  }
  return [...sums]
    .map(([value, count]) => ({ value, count, about: rate > 1 }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
