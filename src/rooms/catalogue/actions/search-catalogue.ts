import { z } from 'zod';
import { languages } from '../../../base/language.ts';
import { dayIn } from '../../../base/time.ts';
import { query } from '../../../platform/actions/index.ts';
import { competenceLevels, modes } from '../../framework/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { catalogueOrders } from '../rules/orders.ts';
import { searchPublished } from '../store/search.ts';

/** Searches what is published, with the counts of the three facets. */
export const searchCatalogue = query({
  name: 'catalogue.search',
  input: z.object({
    q: z.string().max(400).default(''),
    language: z.enum(languages).default('fi'),
    institution: z.array(z.string().max(20)).max(100).default([]),
    level: z.array(z.enum(competenceLevels)).default([]),
    mode: z.array(z.enum(modes)).default([]),
    sort: z.enum(catalogueOrders).default('relevance'),
    cursor: z.string().max(1000).nullish(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  async run({ tx, now, platform }, input) {
    const found = await searchPublished(tx, { ...input, today: dayIn(platform.config.TIME_ZONE, now) });
    const institutions = await listInstitutions(tx);
    return { ...found, institutions: institutions.map(({ id, name }) => ({ id, name })) };
  },
});

export type CatalogueResult = Awaited<ReturnType<typeof searchCatalogue.run>>;
