import { z } from 'zod';
import { signInNeeded } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { deliveries } from '../rules/delivery.ts';
import { listInstitutions } from '../store/institutions.ts';
import { findPerson, membershipsOf, updatePerson } from '../store/persons.ts';

/** What the program knows of the person, and her roles. */
export const readAccount = query({
  name: 'organisations.read-account',
  input: z.object({}),
  async run({ tx, actor }) {
    const person = actor.person ? await findPerson(tx, actor.person) : undefined;
    if (!person) throw signInNeeded();
    const names = new Map((await listInstitutions(tx)).map(({ id, name }) => [id, name]));
    const memberships = (await membershipsOf(tx, person.id)).map(({ institution, unit, role }) => ({
      institution,
      institutionName: names.get(institution) ?? {},
      unit,
      role,
    }));
    const { name, email, language, learnerNumber, delivery } = person;
    return { name, email, language, learnerNumber, delivery, memberships };
  },
});

/** A learner number of the national register is an OID below 1.2.246.562.24. */
const learnerNumber = z.string().refine((value) => /^1\.2\.246\.562\.24\.\d{1,20}$/.test(value), {
  params: { code: 'organisations/learner-number' },
});

/** Changes the own name, language, learner number and way of being mailed. The address is what one signs in by, and stays. */
export const updateAccount = action({
  name: 'organisations.update-account',
  input: z.object({
    name: z.string().trim().min(1).max(200),
    language: z.enum(languages),
    learnerNumber: learnerNumber.nullable().default(null),
    /** Absent: as it was. */
    delivery: z.enum(deliveries).optional(),
  }),
  async run({ tx, actor }, facts) {
    if (!actor.person) throw signInNeeded();
    await updatePerson(tx, actor.person, facts);
    return { result: {}, subject: `person:${actor.person}`, fields: Object.keys(facts) };
  },
});
