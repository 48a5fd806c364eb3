import { z } from 'zod';
import { invalidInput, notAllowed, notFound } from '../../../../base/errors.ts';
import type { MemberRole } from '../../../../base/roles.ts';
import { action, query } from '../../../../platform/actions/index.ts';
import { reachesUnit } from '../../../../platform/actor.ts';
import { findPeople, peopleWithRole } from '../../../organisations/index.ts';
import { lockOffering } from '../../store/offerings.ts';
import { findWay, setOwner } from '../../store/way.ts';
import { institution, offeringId } from '../load.ts';

/** Who may answer for an offering. */
const owners: readonly MemberRole[] = [
  'planner',
  'lead',
  'rdi',
  'teacher',
  'study-administration',
  'quality',
  'administrator',
];

/**
 * Makes somebody else the owner, who is told.
 * @throws Refusal not-found, not-allowed, invalid-input: 'offerings/not-an-owner'
 */
export const handOver = action({
  name: 'offerings.hand-over',
  input: z.object({ institution, offering: offeringId, owner: z.uuid() }),
  async run({ tx, actor }, input) {
    const offering = await lockOffering(tx, input.institution, input.offering);
    const way = offering && (await findWay(tx, input.institution, offering.id));
    if (!offering || !way) throw notFound();
    if (!reachesUnit(actor, 'offerings.hand-over', input.institution, offering.unit))
      throw notAllowed('offerings.hand-over');
    const may = await peopleWithRole(tx, input.institution, owners);
    if (!may.includes(input.owner)) throw invalidInput([{ path: 'owner', code: 'offerings/not-an-owner' }]);
    const result = { owner: input.owner };
    if (way.owner === input.owner) return { result, unchanged: true };
    await setOwner(tx, input.institution, offering.id, input.owner);
    return { result, subject: `offering:${offering.id}`, fields: ['owner'] };
  },
});

/** The people who may be made owners, by name. */
export const listOwners = query({
  name: 'offerings.list-owners',
  input: z.object({ institution }),
  async run({ tx }, input) {
    const people = await findPeople(tx, await peopleWithRole(tx, input.institution, owners));
    const items = [...people.values()].map(({ id, name }) => ({ id, name }));
    return { items: items.sort((a, b) => a.name.localeCompare(b.name, 'fi')) };
  },
});
