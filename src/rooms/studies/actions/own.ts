import { z } from 'zod';
import { signInNeeded } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { query } from '../../../platform/actions/index.ts';
import { listInstitutions } from '../../organisations/index.ts';
import { listOwnEnrolments } from '../store/enrolments.ts';

export const page = {
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** What the person enrolled in, in all institutions, with the results. */
export const readOwnStudies = query({
  name: 'studies.list-own',
  input: z.object(page),
  async run({ tx, actor }, { cursor, limit }) {
    if (!actor.person) throw signInNeeded();
    const found = await listOwnEnrolments(tx, actor.person, cursor && isId(cursor) ? cursor : null, limit);
    const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
    const items = found.map((enrolment) => ({
      ...enrolment,
      institutionName: names.get(enrolment.institution) ?? {},
    }));
    return { items, next: found.length === limit ? (found.at(-1)?.id ?? null) : null };
  },
});
