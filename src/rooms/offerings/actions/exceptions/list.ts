import { z } from 'zod';
import { dayIn } from '../../../../base/time.ts';
import { query } from '../../../../platform/actions/index.ts';
import { listInstitutions } from '../../../organisations/index.ts';
import { exceptionStanding } from '../../rules/exceptions.ts';
import { listExceptions } from '../../store/exceptions.ts';
import { institution } from '../load.ts';
import { named } from './named.ts';

/** More than so many are not listed at once: exceptions are meant to stay exceptions. */
const MOST = 1000;

/**
 * The exceptions that one may see: the consortium's administrator those of all institutions, everybody else those of
 * their own. First those that hold no longer while the offering is still in the catalogue by them.
 */
export const readExceptions = query({
  name: 'offerings.list-exceptions',
  input: z.object({ institution: institution.optional() }),
  async run({ tx, now, platform }, input) {
    const day = dayIn(platform.config.TIME_ZONE, now);
    const lines = await listExceptions(tx, { institution: input.institution ?? null, day, limit: MOST });
    const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
    return {
      items: (await named(tx, lines)).map(({ grantedBy: _person, ...line }) => ({
        ...line,
        institutionName: names.get(line.institution) ?? {},
        standing: exceptionStanding(line, day),
      })),
    };
  },
});

export type ExceptionList = Awaited<ReturnType<typeof readExceptions.run>>;
