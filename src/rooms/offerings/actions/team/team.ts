import { z } from 'zod';
import { invalidInput, notAllowed, notFound, Refusal } from '../../../../base/errors.ts';
import type { Id } from '../../../../base/ids.ts';
import { memberRoles } from '../../../../base/roles.ts';
import { action, query, type Work } from '../../../../platform/actions/index.ts';
import { reachesUnit } from '../../../../platform/actor.ts';
import type { ActionName } from '../../../../platform/rights.ts';
import { findPeople, listMembers, listUnits } from '../../../organisations/index.ts';
import { teamRoles } from '../../rules/team/team-roles.ts';
import { findOffering, lockOffering, type Offering } from '../../store/offerings.ts';
import { deleteMember, findMember, insertMember, listTeam, type TeamMember } from '../../store/team.ts';
import { institution, offeringId } from '../load.ts';
import { allowedByTeam, byTeam } from './team-right.ts';

const one = z.object({ institution, offering: offeringId });
const memberId = z.string().max(40);

/**
 * The team of an offering with names and units, and everybody of the institution who could be added: people with any
 * role there.
 */
export const readTeam = query({
  name: 'offerings.read-team',
  input: one,
  async run({ tx }, { institution: own, offering: id }) {
    const offering = await findOffering(tx, own, id);
    if (!offering) throw notFound();
    const team = await listTeam(tx, own, offering.id);
    const people = await findPeople(
      tx,
      team.map(({ person }) => person),
    );
    const members = await listMembers(tx, own);
    const units = new Map((await listUnits(tx, own)).map((unit) => [unit.id, unit.name]));
    const unitsOf = (person: Id) => [
      ...new Set(members.filter((member) => member.person === person).map(({ unit }) => unit)),
    ];
    const names = new Map(members.map(({ person, name }) => [person, name]));
    return {
      title: offering.document.title,
      unit: offering.unit,
      items: team.map((member) => ({
        ...member,
        name: people.get(member.person)?.name ?? '',
        // Null is the institution as a whole.
        units: unitsOf(member.person).map((unit) => (unit ? (units.get(unit) ?? null) : null)),
      })),
      candidates: [...names].map(([person, name]) => ({ person, name })),
    };
  },
});

export type TeamPage = Awaited<ReturnType<typeof readTeam.run>>;

/**
 * Takes somebody of the institution, of whatever unit, into the team of an offering; she is told. Somebody may have
 * several roles in a team.
 * @throws Refusal not-found, not-allowed, invalid-input 'offerings/not-of-institution', 'offerings/in-team'
 */
export const addToTeam = action({
  name: 'offerings.add-to-team',
  input: one.extend({ person: z.uuid(), role: z.enum(teamRoles) }),
  alsoAllowed: byTeam('offerings.add-to-team'),
  async run(work, { institution: own, offering: id, person, role }) {
    const { tx, actor, now } = work;
    const offering = await loadForTeam(work, 'offerings.add-to-team', own, id);
    const members = await listMembers(tx, own);
    const belongs = members.some((one) => one.person === person && memberRoles.includes(one.role));
    if (!belongs) throw invalidInput([{ path: 'person', code: 'offerings/not-of-institution' }]);
    const at = { institution: own, offering: offering.id };
    const added = await insertMember(tx, at, { person, role, by: actor.person, now });
    if (!added) throw invalidInput([{ path: 'role', code: 'offerings/in-team' }]);
    return { result: { id: added }, ...changeOf(offering, { person, role }) };
  },
});

const oneMember = one.extend({ member: memberId });

/** Ends a role in the team; the person is told. @throws Refusal not-found, not-allowed */
export const removeFromTeam = action({
  name: 'offerings.remove-from-team',
  input: oneMember,
  alsoAllowed: byTeam('offerings.remove-from-team'),
  async run(work, { institution: own, offering: id, member }) {
    const offering = await loadForTeam(work, 'offerings.remove-from-team', own, id);
    return end(work, offering, await mustBeMember(work, offering, member));
  },
});

/** Somebody gives up a role of her own in the team. @throws Refusal not-found, 'offerings/not-in-team' */
export const leaveTeam = action({
  name: 'offerings.leave-team',
  input: oneMember,
  async run(work, { institution: own, offering: id, member }) {
    const offering = await lockOffering(work.tx, own, id);
    if (!offering) throw notFound();
    const found = await mustBeMember(work, offering, member);
    if (found.person !== work.actor.person) throw new Refusal('offerings/not-in-team', 403);
    return end(work, offering, found);
  },
});

async function loadForTeam(work: Work, name: ActionName, own: string, id: string): Promise<Offering> {
  const offering = await lockOffering(work.tx, own, id);
  if (!offering) throw notFound();
  const reaches = reachesUnit(work.actor, name, own, offering.unit);
  if (!reaches && !(await allowedByTeam(work, name, { institution: own, offering: id })))
    throw notAllowed(name);
  return offering;
}

async function mustBeMember({ tx }: Work, { institution: own, id }: Offering, member: string) {
  const found = await findMember(tx, own, id, member);
  if (!found) throw notFound();
  return found;
}

async function end({ tx }: Work, offering: Offering, { id, person, role }: TeamMember) {
  await deleteMember(tx, offering.institution, offering.id, id);
  return { result: { id }, ...changeOf(offering, { person, role }) };
}

function changeOf({ id }: Offering, payload: { person: Id; role: string }) {
  return { subject: `offering:${id}`, fields: ['team'], payload };
}
