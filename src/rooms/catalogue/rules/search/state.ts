import { competenceLevels, iscedFields, modes, origins } from '../../../framework/index.ts';
import { ectsRanges, type FacetName, facetNames, openValues, priceRanges, starts } from '../index/facets.ts';
import { type CatalogueOrder, catalogueOrders } from '../orders.ts';

export type ChosenFacets = Partial<Record<FacetName, readonly string[]>>;

const closed: Partial<Record<FacetName, readonly string[]>> = {
  field: iscedFields.filter(({ code }) => code.length === 2).map(({ code }) => code),
  level: competenceLevels,
  mode: modes,
  ects: ectsRanges,
  start: starts,
  price: priceRanges,
  origin: origins,
  open: openValues,
};
const MOST_VALUES = 50;
const LONGEST = 20;

/** Whether a facet may have this value; of those that only the content knows, any short one. */
export function isFacetValue(name: FacetName, value: string): boolean {
  const values = closed[name];
  return values ? values.includes(value) : /^[\p{L}\p{N}._-]+$/u.test(value) && value.length <= LONGEST;
}

/** The choices of an address; what is no value of a facet is left out, so that an old link still finds something. */
export function readChosen(valuesOf: (name: FacetName) => readonly string[]): ChosenFacets {
  const read = facetNames.map((name) => {
    const values = [...new Set(valuesOf(name))].filter((value) => isFacetValue(name, value));
    return [name, values.slice(0, MOST_VALUES)] as const;
  });
  return Object.fromEntries(read.filter(([, values]) => values.length > 0));
}

/** A search, as its address says it. */
export type SearchState = { q: string; chosen: ChosenFacets; sort?: CatalogueOrder };

/** Reads an address; what it says wrongly is left out, so that an old or mistyped link still finds something. */
export function searchStateOf(search: URLSearchParams): SearchState {
  const sort = catalogueOrders.find((order) => order === search.get('sort'));
  return {
    q: readWords(search.get('q') ?? ''),
    chosen: readChosen((name) => search.getAll(name)),
    ...(sort && { sort }),
  };
}

/** Control characters and halves of a character are no part of a word. */
function readWords(typed: string): string {
  return typed
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, 400)
    .replace(/\p{Cs}$/u, '');
}

/** The parameters of an address, always in the same order. */
export function searchParamsOf({ q, chosen, sort }: SearchState): URLSearchParams {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  for (const name of facetNames) for (const value of chosen[name] ?? []) search.append(name, value);
  if (sort) search.set('sort', sort);
  return search;
}

/** What a search asks, as the input of the query. */
export function searchInputOf({ q, chosen, sort }: SearchState) {
  const values = Object.fromEntries(Object.entries(chosen).map(([name, of]) => [name, [...of]])) as Partial<
    Record<FacetName, string[]>
  >;
  return { q, ...values, ...(sort && { sort }) };
}

/** Whether the address says anything that could be looked for again. */
export function isSearch({ q, chosen }: SearchState): boolean {
  return q !== '' || Object.keys(chosen).length > 0;
}
