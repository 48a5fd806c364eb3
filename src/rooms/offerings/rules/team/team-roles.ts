import type { MemberRole, Role } from '../../../../base/roles.ts';

/** What somebody is in the team of one offering. */
export const teamRoles = [
  'design-lead',
  'designer',
  'teacher',
  'reviewer',
  'study-administration',
  'rdi',
] as const;
export type TeamRole = (typeof teamRoles)[number];

/** Whose line of the rights table holds for a role in a team, within its offering. */
const standsFor: Record<TeamRole, MemberRole> = {
  'design-lead': 'planner',
  designer: 'planner',
  teacher: 'teacher',
  reviewer: 'quality',
  'study-administration': 'study-administration',
  rdi: 'rdi',
};

/**
 * What a team gives to somebody whose own role in the institution has no line for it. All else, such as approving and
 * publishing, needs the role itself: a team only takes away its limit to one unit.
 */
const givenByTeam: readonly string[] = [
  'offerings.save',
  'offerings.submit',
  'offerings.add-part',
  'offerings.restore-revision',
];
/** Only who leads the design gathers the team. */
const givenToLead: readonly string[] = ['offerings.add-to-team', 'offerings.remove-from-team'];

/**
 * Whether roles in the team of an offering allow `action` there. `own` are the person's roles in the institution,
 * whatever unit they are limited to; `allowed` is the action's line of the rights table.
 */
export function teamAllows(
  team: readonly TeamRole[],
  { action, allowed }: { action: string; allowed: readonly Role[] },
  own: readonly MemberRole[],
): boolean {
  if (own.length === 0) return false;
  const given = [...givenByTeam, ...(team.includes('design-lead') ? givenToLead : [])].includes(action);
  const holds = own.some((role) => allowed.includes(role));
  return (given || holds) && team.some((role) => allowed.includes(standsFor[role]));
}
