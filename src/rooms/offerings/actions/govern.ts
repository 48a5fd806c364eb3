import { type FieldError, notAllowed, Refusal } from '../../../base/errors.ts';
import { pick } from '../../../base/language.ts';
import type { MemberRole } from '../../../base/roles.ts';
import type { Work } from '../../../platform/actions/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import { processInForce } from '../process-in-force.ts';
import { judgeForRelease } from '../release.ts';
import { guardsFor, lastingGuards, narrows, rolesFor } from '../rules/process/governs.ts';
import type { Guard } from '../rules/process/guards.ts';
import type { OfferingVerb } from '../rules/workflow.ts';
import { isAuthor, type Offering } from '../store/offerings.ts';

/**
 * Whether the institution's process lets this person take the step now. What holds under every process is asked by
 * the actions themselves and by the rights table; here is only what the process asks for beside it.
 * @throws Refusal 'offerings/narrowed', 'offerings/approving-unit', and those of the guards
 */
export async function mustMeetProcess(work: Work, offering: Offering, verb: OfferingVerb): Promise<void> {
  const process = await processInForce(work, offering.institution);
  // Where nothing is narrowed, whoever was let so far may: by a role, or by a place in the offering's team.
  if (narrows(process, verb, offering.state)) {
    const roles = rolesFor(process, verb, offering.state);
    if (!actsAs(work.actor, roles, offering)) throw new Refusal('offerings/narrowed', 403);
  }
  if (verb === 'approve') mustLeadUnit(work.actor, process.approvingUnits ?? [], offering.institution);
  const lasting = lastingGuards(verb);
  for (const guard of guardsFor(process, verb, offering.state))
    if (!lasting.includes(guard)) await checks[guard](work, offering);
}

function actsAs(actor: Actor, roles: readonly MemberRole[], { institution, unit }: Offering): boolean {
  return (
    actor.via === 'program' ||
    actor.memberships.some(
      (own) =>
        roles.includes(own.role) &&
        (own.role === 'consortium-administrator' ||
          (own.institution === institution && (own.unit === null || own.unit === unit))),
    )
  );
}

function mustLeadUnit(actor: Actor, units: readonly string[], institution: string): void {
  if (units.length === 0 || actor.via === 'program') return;
  const leads = actor.memberships.some(
    (own) =>
      own.role === 'lead' && own.institution === institution && own.unit !== null && units.includes(own.unit),
  );
  if (!leads) throw new Refusal('offerings/approving-unit', 403);
}

const checks: Record<Guard, (work: Work, offering: Offering) => void | Promise<void>> = {
  'has-title': (_work, { document }) => mustHaveTitle(document),
  'relevance-evidence': (_work, { document }) => mustShowRelevance(document),
  'resource-estimate': (_work, { document }) => mustEstimate(document),
  conformity: async (work, offering) => void (await judgeForRelease(work, offering, offering.document)),
  'second-person': mustBeSecond,
};

/** @throws Refusal 'offerings/no-title' */
export function mustHaveTitle({ title }: OfferingDocument): void {
  if (!pick(title, 'fi').text) throw new Refusal('offerings/no-title', 422);
}

function mustShowRelevance(document: OfferingDocument): void {
  const parts = ['relevance', 'coDesigners', 'targetGroup'] as const;
  const lacking = parts.filter((part) => !pick(document[part], 'fi').text);
  if (lacking.length === 0) return;
  const fields = lacking.map((path): FieldError => ({ path, code: 'required' }));
  throw new Refusal('offerings/no-relevance-evidence', 422, { count: lacking.length }, fields);
}

function mustEstimate({ resources = {} }: OfferingDocument): void {
  const { designHours, teachingHours, guidanceHours, costs } = resources;
  if ([designHours, teachingHours, guidanceHours, costs].some((one) => one !== undefined)) return;
  throw new Refusal('offerings/no-resource-estimate', 422, {}, [{ path: 'resources', code: 'required' }]);
}

async function mustBeSecond({ tx, actor }: Work, { institution, id }: Offering): Promise<void> {
  if (actor.via === 'program') return;
  if (!actor.person) throw notAllowed('offerings.approve');
  if (await isAuthor(tx, institution, id, actor.person)) throw new Refusal('offerings/own-step', 403);
}
