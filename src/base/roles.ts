/**
 * What a person may be in an institution or one of its units. `learner` and `anyone` are not given by a
 * membership: every signed-in person is a learner, and everybody is anyone.
 */
export const memberRoles = [
  'planner',
  'lead',
  'teacher',
  'study-administration',
  'quality',
  'rdi',
  'counsellor',
  'administrator',
  'consortium-administrator',
] as const;
export type MemberRole = (typeof memberRoles)[number];
export type Role = MemberRole | 'learner' | 'anyone';
