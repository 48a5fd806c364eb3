import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { searchCatalogue } from './actions/search-catalogue.ts';

const localized = z.record(z.string(), z.string());
const price = z.object({ amount: z.number(), currency: z.literal('EUR') }).nullable();

export function api(api: Api): void {
  const line = z.object({
    institution: z.string(),
    id: z.string(),
    title: localized,
    summary: localized.nullable(),
    ects: z.number().nullable(),
    level: z.string().nullable(),
    modes: z.array(z.string()),
    languages: z.array(z.string()),
    price,
    starts: z.string().nullable(),
  });
  const counts = z.array(z.object({ value: z.string(), count: z.number() }));
  api.query(searchCatalogue, {
    path: '/catalogue',
    summary: 'Search the published offerings',
    output: z.object({
      items: z.array(line),
      total: z.number(),
      facets: z.object({ institution: counts, level: counts, mode: counts }),
      institutions: z.array(z.object({ id: z.string(), name: localized })),
      next: z.string().nullable(),
    }),
  });
}
