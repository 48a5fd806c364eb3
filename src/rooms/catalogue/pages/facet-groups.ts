import { type Language, pick } from '../../../base/language.ts';
import type { FacetGroup } from '../../../platform/web/facets.tsx';
import type { CatalogueResult } from '../actions/search-catalogue.ts';
import { ectsRanges, type FacetName, facetNames, priceRanges, starts } from '../rules/index/facets.ts';
import type { ChosenFacets } from '../rules/search/state.ts';
import { text } from '../text/index.ts';
import { type Names, valueWord } from './facet-words.ts';

/** What stands in an order of its own; the others stand by their counts. */
const ordered: Partial<Record<FacetName, readonly string[]>> = {
  ects: ectsRanges,
  price: priceRanges,
  start: starts,
  level: ['basic', 'applied', 'expert'],
};
/** The facets that most people use stand open. */
const open: readonly FacetName[] = ['open', 'start', 'taught', 'mode', 'level'];

export function namesOf(language: Language, found: CatalogueResult): Names {
  const named = (prefix: string, id: string, label: Record<string, string | undefined>) =>
    [`${prefix}:${id}`, pick(label, language).text || id] as const;
  return new Map([
    ...found.institutions.map(({ id, name }) => named('institution', id, name)),
    ...found.skills.map(({ value, label }) => named('skill', value, label)),
  ]);
}

/** The facets with their counts; what is chosen stays to be seen where it would leave nothing. */
export function facetGroups(
  language: Language,
  chosen: ChosenFacets,
  found: CatalogueResult,
  names: Names,
): FacetGroup[] {
  return facetNames
    .map((name) => {
      const taken = chosen[name] ?? [];
      const counted = found.facets[name];
      const gone = taken
        .filter((value) => !counted.some((one) => one.value === value))
        .map((value) => ({ value, count: 0, about: false }));
      const options = [...counted, ...gone].map((one) => ({
        ...one,
        count: one.about ? roundly(one.count) : one.count,
        label: valueWord(language, name, one.value, names),
        checked: taken.includes(one.value),
      }));
      const order = ordered[name];
      options.sort((a, b) =>
        order
          ? order.indexOf(a.value) - order.indexOf(b.value)
          : b.count - a.count || a.label.localeCompare(b.label, language),
      );
      return { name, legend: text(language)(`facet/${name}`), options, open: open.includes(name) };
    })
    .filter(({ options }) => options.length > 0);
}

/** An estimate with as many figures as it is good for. */
export function roundly(count: number): number {
  return Number(count.toPrecision(2));
}
