import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { facetNames } from '../rules/index/facets.ts';
import { type CatalogueOrder, catalogueOrders } from '../rules/orders.ts';
import { type ChosenFacets, readChosen } from '../rules/search/state.ts';
import { type Names, valueWord } from './facet-words.ts';

/** What the address of the catalogue says. */
export type CatalogueState = {
  q: string;
  chosen: ChosenFacets;
  sort?: CatalogueOrder;
  cursor?: string | undefined;
};

/** Reads an address; what it says wrongly is left out, so that an old or mistyped link still finds something. */
export function catalogueState(search: URLSearchParams): CatalogueState {
  const sort = catalogueOrders.find((order) => order === search.get('sort'));
  const cursor = search.get('cursor');
  return {
    q: readWords(search.get('q') ?? ''),
    chosen: readChosen((name) => search.getAll(name)),
    ...(sort && { sort }),
    ...(cursor && cursor.length <= 2000 && { cursor }),
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

/** The parameters of an address, without the place in the list. */
export function searchParams({ q, chosen, sort }: CatalogueState): URLSearchParams {
  const search = new URLSearchParams();
  if (q) search.set('q', q);
  for (const name of facetNames) for (const value of chosen[name] ?? []) search.append(name, value);
  if (sort) search.set('sort', sort);
  return search;
}

export function searchAddress(language: Language, state: CatalogueState): string {
  const search = searchParams(state);
  if (state.cursor) search.set('cursor', state.cursor);
  return search.size > 0 ? `${paths.catalogue(language)}?${search}` : paths.catalogue(language);
}

/** Whether the address says anything that could be looked for again. */
export function isSearch({ q, chosen }: CatalogueState): boolean {
  return q !== '' || Object.keys(chosen).length > 0;
}

/** The chosen facets in words, each with the address that is without it. */
export function chosenFacets(language: Language, state: CatalogueState, names: Names) {
  return facetNames.flatMap((name) => {
    const values = state.chosen[name] ?? [];
    return values.map((value) => {
      const left = values.filter((other) => other !== value);
      const { [name]: _without, ...others } = state.chosen;
      const chosen = left.length > 0 ? { ...others, [name]: left } : others;
      const removeHref = searchAddress(language, { ...state, cursor: undefined, chosen });
      return { label: valueWord(language, name, value, names), removeHref };
    });
  });
}
