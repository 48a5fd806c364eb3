import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { facetNames } from '../rules/index/facets.ts';
import { type SearchState, searchParamsOf, searchStateOf } from '../rules/search/state.ts';
import { type Names, valueWord } from './facet-words.ts';

/** What the address of the catalogue says. */
export type CatalogueState = SearchState & { cursor?: string | undefined };

export function catalogueState(search: URLSearchParams): CatalogueState {
  const cursor = search.get('cursor');
  return { ...searchStateOf(search), ...(cursor && cursor.length <= 2000 && { cursor }) };
}

export function searchAddress(language: Language, state: CatalogueState): string {
  const search = searchParamsOf(state);
  if (state.cursor) search.set('cursor', state.cursor);
  return search.size > 0 ? `${paths.catalogue(language)}?${search}` : paths.catalogue(language);
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
