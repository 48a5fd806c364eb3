import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { paths } from '../../../base/paths.ts';
import { plusSeconds } from '../../../base/time.ts';
import { action, CONSORTIUM, type Platform } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import { insertInstitution, insertMembership, peopleWithRole } from '../store/institutions.ts';
import { acquaint, findPersonByEmail, insertPerson } from '../store/persons.ts';
import { cancelLinks, insertLink, startSession, useLink } from '../store/sessions.ts';
import { didOf } from './institutions.ts';

const DAY = 24 * 60 * 60;
const consortiumName = { fi: 'Konsortio', sv: 'Konsortiet', en: 'Consortium' };

/**
 * Makes the address at which the first administrator signs up, once and within a day. An earlier one ends.
 * @returns the whole address
 */
export async function makeFirstAdministratorLink(platform: Platform): Promise<string> {
  const { config, clock, database, secrets } = platform;
  const { token } = await inTransaction(database, theProgram, async (tx) => {
    await cancelLinks(tx, 'first-administrator', clock());
    const expiresAt = plusSeconds(clock(), DAY);
    return insertLink(tx, secrets, {
      email: '',
      purpose: 'first-administrator',
      language: 'fi',
      next: null,
      expiresAt,
    });
  });
  return `${config.BASE_URL}${paths.firstAdministrator('fi', { token })}`;
}

/**
 * Makes the consortium administrator of an empty program and signs her in. Her role needs an institution to stand in:
 * the consortium itself, a guest without a vote of its own.
 * @throws Refusal 'organisations/first-link-used', 'organisations/first-administrator-exists'
 */
export const claimFirstAdministrator = action({
  name: 'organisations.claim-first-administrator',
  as: 'program',
  input: z.object({
    token: z.string().max(100),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    language: z.enum(languages),
  }),
  async run({ tx, now, platform }, { token, ...person }) {
    if (!(await useLink(tx, token, 'first-administrator', now)))
      throw new Refusal('organisations/first-link-used', 410);
    const there = await peopleWithRole(tx, CONSORTIUM, ['consortium-administrator']);
    if (there.length > 0) throw new Refusal('organisations/first-administrator-exists', 409);
    const did = didOf(platform.config.BASE_URL, CONSORTIUM);
    const consortium = {
      id: CONSORTIUM,
      did,
      name: consortiumName,
      country: 'FI',
      homepage: null,
      contact: null,
    };
    await insertInstitution(tx, { ...consortium, guest: true });
    const id = (await findPersonByEmail(tx, person.email))?.id ?? (await insertPerson(tx, person));
    await acquaint(tx, CONSORTIUM, id);
    await insertMembership(tx, {
      institution: CONSORTIUM,
      person: id,
      unit: null,
      role: 'consortium-administrator',
    });
    const session = await startSession(tx, id, now);
    return { result: { session }, subject: `person:${id}`, fields: ['role'] };
  },
});
