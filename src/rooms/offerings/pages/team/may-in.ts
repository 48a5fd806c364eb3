import type { Id } from '../../../../base/ids.ts';
import { type Actor, can, reachesUnit } from '../../../../platform/actor.ts';
import { type ActionName, rights } from '../../../../platform/rights.ts';
import { type TeamRole, teamAllows } from '../../rules/team/team-roles.ts';

type Place = {
  institution: string;
  unit: Id | null;
  team: readonly { person: Id; role: TeamRole }[];
};

/** Whether this person may do it with this offering: by a role that reaches its unit, or by the team. */
export function mayIn(actor: Actor, { institution, unit, team }: Place, action: ActionName): boolean {
  if (can(actor, action, institution) && reachesUnit(actor, action, institution, unit)) return true;
  const own = actor.memberships.filter((one) => one.institution === institution).map(({ role }) => role);
  const roles = team.flatMap(({ person, role }) => (person === actor.person ? [role] : []));
  return teamAllows(roles, { action, allowed: rights[action] }, own);
}
