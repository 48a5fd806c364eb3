import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { dayIn } from '../../../base/time.ts';
import { query } from '../../../platform/actions/index.ts';
import { competenceLevels, modes } from '../../framework/index.ts';
import { findInstitution, listInstitutions } from '../../organisations/index.ts';
import { catalogueOrders } from '../rules/catalogue-orders.ts';
import { enrolmentHindrance } from '../rules/enrolment-window.ts';
import { searchPublished } from '../store/catalogue.ts';
import { listImplementations } from '../store/implementations.ts';
import { findPublished } from '../store/published.ts';
import { named } from './exceptions/named.ts';
import { institution, offeringId } from './load.ts';

/** Searches what is published, with the counts of the three facets. */
export const searchCatalogue = query({
  name: 'offerings.search-catalogue',
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

/** One published offering with its coming implementations. A withdrawn one is shown, but nobody can enrol. */
export const readPublished = query({
  name: 'offerings.read-published',
  input: z.object({ institution, offering: offeringId }),
  async run({ tx, now, platform }, input) {
    const offering = await findPublished(tx, input.institution, input.offering);
    const own = offering && (await findInstitution(tx, input.institution));
    if (!offering || !own) throw notFound();
    const today = dayIn(platform.config.TIME_ZONE, now);
    const all = offering.withdrawnAt ? [] : await listImplementations(tx, input.institution, offering.id);
    const implementations = all
      .filter((each) => each.ends >= today)
      .map(({ teachers: _teachers, ...each }) => {
        const hindrance = enrolmentHindrance(each, today);
        return { ...each, hindrance, open: hindrance === null };
      });
    const exceptions = await named(tx, offering.exceptions);
    const whose = { institutionName: own.name, institutionHomepage: own.homepage };
    return { ...offering, ...whose, today, exceptions, implementations };
  },
});

export type PublishedPage = Awaited<ReturnType<typeof readPublished.run>>;
export type CatalogueResult = Awaited<ReturnType<typeof searchCatalogue.run>>;
