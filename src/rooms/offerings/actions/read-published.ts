import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { dayIn } from '../../../base/time.ts';
import { query } from '../../../platform/actions/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { enrolmentHindrance } from '../rules/enrolment-window.ts';
import { listImplementations } from '../store/implementations.ts';
import { findPublished } from '../store/published.ts';
import { named } from './exceptions/named.ts';
import { institution, offeringId } from './load.ts';

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
      .filter((each) => each.ends >= today && !each.closed)
      .map(({ teachers: _teachers, closed: _closed, ...each }) => {
        const hindrance = enrolmentHindrance(each, today);
        return { ...each, hindrance, open: hindrance === null };
      });
    const exceptions = await named(tx, offering.exceptions);
    const whose = {
      institutionName: own.name,
      institutionHomepage: own.homepage,
      institutionCountry: own.country,
    };
    return { ...offering, ...whose, today, exceptions, implementations };
  },
});

export type PublishedPage = Awaited<ReturnType<typeof readPublished.run>>;
