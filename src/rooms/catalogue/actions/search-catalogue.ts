import { z } from 'zod';
import { languages } from '../../../base/language.ts';
import { dayIn } from '../../../base/time.ts';
import { query } from '../../../platform/actions/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { type FacetName, facetNames, facetToken, tokensOf } from '../rules/index/facets.ts';
import { catalogueOrders } from '../rules/orders.ts';
import { facetCounts } from '../rules/search/facet-counts.ts';
import type { WordQuery } from '../rules/search/index-query.ts';
import { type ChosenFacets, readChosen } from '../rules/search/state.ts';
import { type Measure, measure } from '../store/measure.ts';
import { pageOfResults } from '../store/search.ts';
import { skillsByToken } from '../store/vocabulary.ts';
import { type Understood, understood, widened } from './understand.ts';

const values = z.array(z.string().max(100)).max(100).default([]);
const choices = Object.fromEntries(facetNames.map((name) => [name, values])) as Record<
  FacetName,
  typeof values
>;

export const searchInput = z.object({
  q: z.string().max(400).default(''),
  language: z.enum(languages).default('fi'),
  ...choices,
  sort: z.enum(catalogueOrders).default('relevance'),
  cursor: z.string().max(2000).nullish(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

/**
 * Searches what is published, with the counts of the facets. Where the words find nothing, what they may have meant is
 * searched instead, and `widened` says so. Over very many matches numbers are estimates, and say so.
 */
export const searchCatalogue = query({
  name: 'catalogue.search',
  input: searchInput,
  async run({ tx, now, platform }, input) {
    const today = dayIn(platform.config.TIME_ZONE, now);
    const chosen = readChosen((name) => input[name]);
    const asked = await understood(tx, input.q);
    let words = asked.words;
    let all = await measure(tx, { words, filters: filtersOf(chosen, today) }, fewOf(asked));
    const other = all.total === 0 ? await widened(tx, asked) : null;
    if (other) {
      words = other.words;
      all = await measure(tx, { words, filters: filtersOf(chosen, today) }, null);
    }
    const without = await measureWithout(tx, words, chosen, today);
    const page = await pageOfResults(tx, { words, filters: filtersOf(chosen, today) }, all, {
      ...input,
      today,
    });
    const facets = facetCounts(all, without, today);
    const skills = await skillsByToken(
      tx,
      [...facets.skill.map(({ value }) => value), ...(chosen.skill ?? [])].map((one) =>
        facetToken('skill', one),
      ),
    );
    const institutions = await listInstitutions(tx);
    return {
      ...page,
      total: all.total,
      about: all.rate > 1,
      error: all.error,
      facets,
      widened: other?.how ?? null,
      skills: skills.map(({ token, uri, label }) => ({ value: token.slice(3), uri, label })),
      institutions: institutions.map(({ id, name }) => ({ id, name })),
    };
  },
});

export type CatalogueResult = Awaited<ReturnType<typeof searchCatalogue.run>>;

/** Each word's offerings are at least as many as have all of them. */
function fewOf({ words, seen }: Understood): number | null {
  return words === null ? null : seen;
}

function filtersOf(chosen: ChosenFacets, today: string, except?: FacetName): string[][] {
  return facetNames
    .filter((name) => name !== except)
    .map((name) => tokensOf(name, chosen[name] ?? [], today))
    .filter((tokens) => tokens.length > 0);
}

async function measureWithout(
  tx: Tx,
  words: WordQuery | null,
  chosen: ChosenFacets,
  today: string,
): Promise<Map<FacetName, Measure>> {
  const measured = new Map<FacetName, Measure>();
  for (const name of facetNames) {
    if (!chosen[name]) continue;
    measured.set(name, await measure(tx, { words, filters: filtersOf(chosen, today, name) }, null));
  }
  return measured;
}
