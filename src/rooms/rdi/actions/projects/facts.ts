import { z } from 'zod';
import { type FieldError, invalidInput, notAllowed } from '../../../../base/errors.ts';
import { memberRoles } from '../../../../base/roles.ts';
import { CONSORTIUM, type Work } from '../../../../platform/actions/index.ts';
import { reachesUnit } from '../../../../platform/actor.ts';
import type { ActionName } from '../../../../platform/rights.ts';
import { listUnits, peopleWithRole } from '../../../organisations/index.ts';
import { findPartner } from '../../../partners/index.ts';
import type { ProjectFacts, Reference } from '../../store/projects.ts';
import { field, maybeWritten, optional, reference, topics, written } from '../shapes.ts';

/** What is told of a project. The owner is somebody who has a role in the institution. */
export const projectFacts = z.object({
  title: written(300),
  acronym: optional(60),
  summary: maybeWritten(5000).default({}),
  owner: z.uuid().nullable().default(null),
  unit: z.uuid().nullable().default(null),
  /** Partners of the institution's and the consortium's register. */
  partners: z.array(reference).max(100).default([]),
  otherPartners: optional(2000),
  fundingSource: optional(300),
  /** Euros. */
  fundingAmount: z.number().min(0).max(1_000_000_000).nullable().default(null),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  topics: topics.default([]),
  field,
});

/**
 * What the schema cannot see: an end before the beginning, an owner without a role here, an unknown unit or partner.
 * @throws Refusal invalid-input, not-allowed where the caller's role does not reach the unit
 */
export async function mustHold(
  work: Work,
  action: ActionName,
  institution: string,
  facts: ProjectFacts,
): Promise<void> {
  const { tx, actor } = work;
  const { owner, unit, startsOn, endsOn, partners } = facts;
  const errors: FieldError[] = [];
  if (endsOn < startsOn) errors.push({ path: 'endsOn', code: 'rdi/ends-before-start' });
  const members = owner ? await peopleWithRole(tx, institution, memberRoles) : [];
  if (owner && !members.includes(owner)) errors.push({ path: 'owner', code: 'rdi/owner-without-role' });
  const units = unit ? await listUnits(tx, institution) : [];
  if (unit && !units.some(({ id }) => id === unit)) errors.push({ path: 'unit', code: 'not-an-option' });
  if (!(await areKnown(work, institution, partners)))
    errors.push({ path: 'partners', code: 'not-an-option' });
  if (errors.length > 0) throw invalidInput(errors);
  if (!reachesUnit(actor, action, institution, unit)) throw notAllowed(action);
}

async function areKnown({ tx }: Work, institution: string, partners: readonly Reference[]): Promise<boolean> {
  for (const partner of partners) {
    const mine = partner.institution === institution || partner.institution === CONSORTIUM;
    if (!mine || !(await findPartner(tx, partner.institution, partner.id))) return false;
  }
  return true;
}
