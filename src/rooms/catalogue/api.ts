import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { searchCatalogue } from './actions/search-catalogue.ts';
import { suggestWords } from './actions/suggest-words.ts';
import { facetNames } from './rules/index/facets.ts';

const localized = z.record(z.string(), z.string());
const price = z.object({ amount: z.number(), currency: z.literal('EUR') }).nullable();

export function api(api: Api): void {
  const line = z.object({
    institution: z.string(),
    id: z.string(),
    title: localized,
    summary: localized.nullable(),
    ects: z.number().nullable(),
    hours: z.number().nullable(),
    level: z.string().nullable(),
    modes: z.array(z.string()),
    languages: z.array(z.string()),
    price,
    starts: z.string().nullable(),
    publishedAt: z.iso.datetime(),
    outcomes: z.array(localized),
    assessment: z.array(z.string()),
    certificate: z.string().nullable(),
    leadsTo: localized.nullable(),
  });
  const counts = z.array(z.object({ value: z.string(), count: z.number(), about: z.boolean() }));
  const facets = Object.fromEntries(facetNames.map((name) => [name, counts]));
  api.query(searchCatalogue, {
    path: '/catalogue',
    summary: 'Search the published offerings',
    output: z.object({
      items: z.array(line),
      total: z.number(),
      about: z.boolean(),
      error: z.number(),
      cut: z.boolean(),
      facets: z.object(facets),
      widened: z.looseObject({ kind: z.enum(['corrected', 'without', 'any']) }).nullable(),
      skills: z.array(z.object({ value: z.string(), uri: z.string(), label: localized })),
      institutions: z.array(z.object({ id: z.string(), name: localized })),
      next: z.string().nullable(),
    }),
  });
  api.query(suggestWords, {
    path: '/catalogue-suggestions',
    summary: 'Suggest words, titles and skills for what is being typed',
    output: z.object({
      words: z.array(z.string()),
      titles: z.array(z.object({ institution: z.string(), id: z.string(), title: z.string() })),
      skills: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  });
}
