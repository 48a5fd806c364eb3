import type { Language } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { type CompetenceLevel, competenceLevels, type Mode, modes } from '../../framework/index.ts';
import { word } from '../../offerings/index.ts';
import { type CatalogueOrder, catalogueOrders } from '../rules/orders.ts';

export const facetNames = ['institution', 'level', 'mode'] as const;

/** What the address of the catalogue says. */
export type CatalogueState = {
  q: string;
  institution?: string[];
  level?: CompetenceLevel[];
  mode?: Mode[];
  sort?: CatalogueOrder;
  cursor?: string | undefined;
};

/** Reads an address; what it says wrongly is left out, so that an old or mistyped link still finds something. */
export function catalogueState(search: URLSearchParams): CatalogueState {
  const among = <V extends string>(values: readonly V[], name: string) =>
    [...new Set(search.getAll(name))].filter((value): value is V =>
      (values as readonly string[]).includes(value),
    );
  const [sort] = among(catalogueOrders, 'sort');
  const cursor = search.get('cursor');
  return {
    q: (search.get('q') ?? '').trim().slice(0, 400),
    institution: [...new Set(search.getAll('institution'))]
      .filter((value) => value.length <= 20)
      .slice(0, 100),
    level: among(competenceLevels, 'level'),
    mode: among(modes, 'mode'),
    ...(sort && { sort }),
    ...(cursor && { cursor }),
  };
}

export function searchAddress(language: Language, state: CatalogueState): string {
  const search = new URLSearchParams();
  if (state.q) search.set('q', state.q);
  for (const name of facetNames) for (const value of state[name] ?? []) search.append(name, value);
  if (state.sort) search.set('sort', state.sort);
  if (state.cursor) search.set('cursor', state.cursor);
  return search.size > 0 ? `${paths.catalogue(language)}?${search}` : paths.catalogue(language);
}

/** The chosen facets in words, each with the address that is without it. */
export function chosenFacets(
  language: Language,
  state: CatalogueState,
  institutions: ReadonlyMap<string, string>,
) {
  return facetNames.flatMap((name) => {
    const values: readonly string[] = state[name] ?? [];
    return values.map((value) => {
      const rest = { ...state, cursor: undefined, [name]: values.filter((other) => other !== value) };
      const label = name === 'institution' ? (institutions.get(value) ?? value) : word(language, name, value);
      return { label, removeHref: searchAddress(language, rest) };
    });
  });
}
