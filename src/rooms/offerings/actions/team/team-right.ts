import { isId } from '../../../../base/ids.ts';
import type { MemberRole } from '../../../../base/roles.ts';
import type { Work } from '../../../../platform/actions/index.ts';
import type { Actor } from '../../../../platform/actor.ts';
import { type ActionName, rights } from '../../../../platform/rights.ts';
import { teamAllows } from '../../rules/team/team-roles.ts';
import { teamRolesOf } from '../../store/team.ts';

type Place = { institution: string; offering: string };

/** Whether what the actor is in the team of this offering lets her do `action` there. */
export async function allowedByTeam(
  { tx, actor }: Pick<Work, 'tx' | 'actor'>,
  action: ActionName,
  { institution, offering }: Place,
): Promise<boolean> {
  if (!isId(offering)) return false;
  const team = await teamRolesOf(tx, institution, offering, actor.person);
  return teamAllows(team, { action, allowed: rights[action] }, rolesIn(actor, institution));
}

/** For `alsoAllowed` of an action whose input names institution and offering. */
export function byTeam(action: ActionName) {
  return (work: Work, at: Place) => allowedByTeam(work, action, at);
}

/** The actor's roles in an institution, in whatever unit. */
export function rolesIn(actor: Actor, institution: string): MemberRole[] {
  return actor.memberships
    .filter((membership) => membership.institution === institution)
    .map(({ role }) => role);
}
