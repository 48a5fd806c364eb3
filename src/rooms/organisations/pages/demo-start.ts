import type { MemberRole } from '../../../base/roles.ts';

export type DemoPerson = {
  id: string;
  name: string;
  memberships: { institution: string; role: string }[];
};

/** Who meets an offering on its way from a plan to a confirmed grade, in that order. */
const mainJob: readonly MemberRole[] = ['planner', 'lead', 'teacher', 'study-administration'];

/**
 * Whom to begin with: the people of the main job in the institution that has most people, the consortium's
 * administrator, and a learner. Of several the first one.
 */
export function startWith(people: readonly DemoPerson[]): DemoPerson[] {
  const home = largest(people);
  const holds = (role: MemberRole, institution?: string) =>
    people.find(({ memberships }) =>
      memberships.some((one) => one.role === role && (institution ?? one.institution) === one.institution),
    );
  const chosen = [
    ...mainJob.map((role) => holds(role, home)),
    people.find(({ memberships }) => memberships.length === 0),
    holds('consortium-administrator'),
  ];
  return [...new Set(chosen)].filter((person) => person !== undefined);
}

/** The institution to which most people belong; of equals the first one. */
function largest(people: readonly DemoPerson[]): string {
  const sizes = new Map<string, number>();
  for (const { memberships } of people)
    for (const { institution } of memberships) sizes.set(institution, (sizes.get(institution) ?? 0) + 1);
  return [...sizes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
