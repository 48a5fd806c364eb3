import { competenceLevels, iscedFields, modes, origins } from '../../../framework/index.ts';
import { ectsRanges, type FacetName, facetNames, openValues, priceRanges, starts } from '../index/facets.ts';

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
