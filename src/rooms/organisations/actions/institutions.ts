import { z } from 'zod';
import { invalidInput, notAllowed, notFound, Refusal } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { type MemberRole, memberRoles } from '../../../base/roles.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { type Actor, reachesUnit } from '../../../platform/actor.ts';
import type { ActionName } from '../../../platform/rights.ts';
import {
  countRole,
  endMembership,
  findInstitution,
  insertInstitution,
  insertMembership,
  insertUnit,
  listInstitutions,
  listMembers,
  listUnits,
} from '../store/institutions.ts';
import { acquaint, findPersonByEmail, insertPerson, membershipsOf } from '../store/persons.ts';

/** A name in at least one language. */
export const localizedName = z
  .record(z.string().max(20), z.string().trim().max(300))
  .refine((name) => Object.values(name).some((text) => text !== ''), { params: { code: 'required' } });
export const institutionCode = z.string().regex(/^[A-Za-z0-9-]{2,20}$/);

/** Adds an institution. Its DID is fixed here for ever, from the program's address at this moment (did:web). */
export const addInstitution = action({
  name: 'organisations.add-institution',
  input: z.object({
    institution: institutionCode,
    name: localizedName,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default('FI'),
    // It becomes a link on public pages and in credentials: an address of another kind could run in the page.
    homepage: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable()
      .default(null),
    contact: z.email().nullable().default(null),
    guest: z.boolean().default(false),
  }),
  async run({ tx, platform }, { institution: id, ...facts }) {
    const did = didOf(platform.config.BASE_URL, id);
    if (!(await insertInstitution(tx, { id, did, ...facts })))
      throw new Refusal('organisations/code-taken', 409, { code: id });
    return {
      result: { id, did },
      subject: `institution:${id}`,
      fields: ['name', 'country', 'homepage', 'contact', 'guest'],
    };
  },
});

/** did:web of an institution: host, port percent-encoded, then the path of its did.json (did:web, §3.2). */
export function didOf(baseUrl: string, institution: string): string {
  const { host, pathname } = new URL(baseUrl);
  const path = `${pathname.replace(/\/$/, '')}${publicUrls.did(institution)}`.replace(/\/did\.json$/, '');
  return `did:web:${encodeURIComponent(host)}${path.replaceAll('/', ':')}`;
}

export const readInstitutions = query({
  name: 'organisations.list-institutions',
  input: z.object({}),
  run: async ({ tx }) => ({ items: await listInstitutions(tx) }),
});

export const addUnit = action({
  name: 'organisations.add-unit',
  input: z.object({ institution: institutionCode, name: localizedName }),
  async run({ tx, actor }, { institution, name }) {
    mustReach(actor, 'organisations.add-unit', institution, null);
    const id = await insertUnit(tx, institution, name);
    return { result: { id }, subject: `unit:${id}`, fields: ['name'] };
  },
});

export const readUnits = query({
  name: 'organisations.list-units',
  input: z.object({ institution: institutionCode }),
  run: async ({ tx }, { institution }) => ({ items: await listUnits(tx, institution) }),
});

export const readPeople = query({
  name: 'organisations.list-people',
  input: z.object({ institution: institutionCode }),
  run: async ({ tx }, { institution }) => ({ items: await listMembers(tx, institution) }),
});

/** Only a consortium administrator makes or unmakes one. @throws Refusal 'organisations/role-too-high' */
export function mustGrant(actor: Actor, role: MemberRole | null): void {
  const grantsAll =
    actor.via === 'program' || actor.memberships.some((own) => own.role === 'consortium-administrator');
  if (role === 'consortium-administrator' && !grantsAll) {
    throw new Refusal('organisations/role-too-high', 403);
  }
}

/**
 * What concerns the whole institution (`unit` null) needs a role in all of it: who administers one unit neither gives
 * nor ends roles outside it.
 * @throws Refusal not-allowed
 */
export function mustReach(actor: Actor, name: ActionName, institution: string, unit: string | null): void {
  if (!reachesUnit(actor, name, institution, unit)) throw notAllowed(name);
}

/**
 * Gives a person a role. An address that is not known yet gets an account, to be used through a sign-in link.
 * Without a role it is only the account: a learner whom the institution knows.
 */
export const invitePerson = action({
  name: 'organisations.invite-person',
  as: 'program',
  input: z.object({
    institution: institutionCode,
    name: z.string().trim().min(1).max(200),
    email: z.email().max(254),
    language: z.enum(['fi', 'sv', 'en']).default('fi'),
    role: z.enum(memberRoles).nullable(),
    unit: z.uuid().nullable().default(null),
  }),
  async run({ tx, actor, platform }, { institution, role, unit, ...person }) {
    mustGrant(actor, role);
    if (role) mustReach(actor, 'organisations.invite-person', institution, unit);
    if (!(await findInstitution(tx, institution))) throw new Refusal('not-found', 404);
    const units = unit ? await listUnits(tx, institution) : [];
    if (unit && !units.some(({ id }) => id === unit))
      throw invalidInput([{ path: 'unit', code: 'not-an-option' }]);
    const known = await findPersonByEmail(tx, person.email);
    const demo = platform.demo && actor.via === 'program';
    const id = known?.id ?? (await insertPerson(tx, { ...person, demo }));
    await acquaint(tx, institution, id);
    const has =
      role &&
      (await membershipsOf(tx, id)).find(
        (own) => own.institution === institution && own.role === role && own.unit === unit,
      );
    if (has) return { result: { person: id, membership: has.id }, unchanged: true };
    const membership = role && (await insertMembership(tx, { institution, person: id, unit, role }));
    return {
      result: { person: id, membership },
      subject: `person:${id}`,
      fields: role ? ['role', 'unit'] : ['account'],
      payload: { person: id, membership, role, isNew: !known, byHand: actor.via !== 'program' },
    };
  },
});

/** Ends a role. The last consortium administrator stays, else nobody could make another. */
export const leave = action({
  name: 'organisations.end-membership',
  as: 'program',
  input: z.object({ institution: institutionCode, membership: z.uuid() }),
  async run({ tx, actor, now }, { institution, membership }) {
    const ended = await endMembership(tx, institution, membership, now);
    if (!ended) throw notFound();
    mustGrant(actor, ended.role);
    mustReach(actor, 'organisations.end-membership', institution, ended.unit);
    if (ended.role === 'consortium-administrator' && (await countRole(tx, ended.role)) === 0) {
      throw new Refusal('organisations/last-administrator', 409);
    }
    return { result: {}, subject: `person:${ended.person}`, fields: ['role'] };
  },
});
