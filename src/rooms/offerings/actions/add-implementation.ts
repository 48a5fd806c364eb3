import { z } from 'zod';
import { type FieldError, invalidInput, notAllowed, notFound, Refusal } from '../../../base/errors.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import { modes } from '../../framework/index.ts';
import { findPerson, peopleWithRole } from '../../organisations/index.ts';
import { publicationChanged } from '../publications.ts';
import { insertImplementation } from '../store/implementations.ts';
import { lockOffering } from '../store/offerings.ts';
import { institution, offeringId } from './load.ts';

const day = z.iso.date();
const price = z.object({ amount: z.number().min(0).max(1_000_000), currency: z.literal('EUR') });

/**
 * Says when and how a published offering is held next, and who teaches.
 * @throws Refusal 'offerings/not-published', invalid-input (dates in a wrong order, somebody who is no teacher)
 */
export const addImplementation = action({
  name: 'offerings.add-implementation',
  input: z.object({
    institution,
    offering: offeringId,
    starts: day,
    ends: day,
    enrolFrom: day,
    enrolUntil: day,
    seats: z.coerce.number().int().min(1).max(100_000).nullable().default(null),
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    mode: z.enum(modes),
    place: z.string().trim().max(300).nullable().default(null),
    teachers: z.array(z.uuid()).min(1).max(50),
    price: price.nullable().default(null),
    /** For one group: in no list; whoever belongs to it enrols by the link she is given. */
    closed: z.boolean().default(false),
  }),
  async run(work, input) {
    const { tx, actor, now } = work;
    const offering = await lockOffering(tx, input.institution, input.offering);
    if (!offering) throw notFound();
    if (!reachesUnit(actor, 'offerings.add-implementation', input.institution, offering.unit)) {
      throw notAllowed('offerings.add-implementation');
    }
    if (offering.publishedRevision === null) throw new Refusal('offerings/not-published', 409);
    const wrong = [...wrongDates(input), ...(await strangers(work, input))];
    if (wrong.length > 0) throw invalidInput(wrong);
    const teachers = [...new Set(input.teachers)];
    const id = await insertImplementation(tx, {
      ...input,
      teachers,
      offering: offering.id,
      by: actor.person,
      now,
    });
    await publicationChanged(work, input.institution, offering.id);
    return {
      result: { id },
      subject: `implementation:${id}`,
      fields: Object.keys(input).sort(),
      payload: { offering: offering.id },
    };
  },
});

type Days = { starts: string; ends: string; enrolFrom: string; enrolUntil: string };

/** Enrolling may go on after the start, but not after the end. */
function wrongDates({ starts, ends, enrolFrom, enrolUntil }: Days): FieldError[] {
  const wrong: FieldError[] = [];
  if (ends < starts) wrong.push({ path: 'ends', code: 'offerings/ends-before-start' });
  if (enrolUntil < enrolFrom)
    wrong.push({ path: 'enrolUntil', code: 'offerings/enrolment-ends-before-start' });
  if (enrolUntil > ends) wrong.push({ path: 'enrolUntil', code: 'offerings/enrolment-after-end' });
  return wrong;
}

async function strangers(
  { tx }: Work,
  input: { institution: string; teachers: readonly string[] },
): Promise<FieldError[]> {
  const known = new Set(await peopleWithRole(tx, input.institution, ['teacher']));
  return input.teachers.every((teacher) => known.has(teacher))
    ? []
    : [{ path: 'teachers', code: 'offerings/not-a-teacher' }];
}

/** The people who may be chosen as teachers, by name. */
export const listTeachers = query({
  name: 'offerings.list-teachers',
  input: z.object({ institution }),
  async run({ tx }, input) {
    const people = [];
    for (const id of await peopleWithRole(tx, input.institution, ['teacher']))
      people.push(await findPerson(tx, id));
    const items = people.flatMap((person) => (person ? [{ id: person.id, name: person.name }] : []));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name, 'fi')) };
  },
});
