import type { Id } from '../base/ids.ts';
import type { MemberRole, Role } from '../base/roles.ts';
import type { Acting } from './database/index.ts';
import { type ActionName, rights, wholeInstitution } from './rights.ts';

/** A role in an institution, or in one unit of it (`unit` null: the whole institution). */
export type Membership = {
  readonly institution: string;
  readonly unit: Id | null;
  readonly role: MemberRole;
};

/** Who asks. `via` tells how they came; the program itself (commands, jobs) may do what no line forbids it. */
export type Actor = {
  readonly person: Id | null;
  readonly name: string;
  readonly memberships: readonly Membership[];
  readonly via: 'session' | 'api-key' | 'program' | 'nobody';
  /** Set for an API key: its id, in whose name answers are remembered. */
  readonly key?: Id;
};

export const anonymous: Actor = { person: null, name: '', memberships: [], via: 'nobody' };

/** The program acting on its own: a job, a command, the demo seed. */
export function programActor(name: string): Actor {
  return { person: null, name, memberships: [], via: 'program' };
}

/**
 * Whether the rights table has a line that lets `actor` do `action`, in `institution` where the action concerns one.
 * A consortium administrator's line holds in every institution.
 */
export function can(actor: Actor, action: ActionName, institution: string | null): boolean {
  const allowed: readonly Role[] = rights[action];
  if (actor.via === 'program' || allowed.includes('anyone')) return true;
  if (allowed.includes('learner') && actor.person !== null) return true;
  return actor.memberships.some(
    (membership) =>
      allowed.includes(membership.role) &&
      (membership.unit === null || !wholeInstitution.has(action)) &&
      (institution === null ||
        membership.institution === institution ||
        membership.role === 'consortium-administrator'),
  );
}

/** Whether everybody may do it: then nobody needs to be signed in. */
export function isOpen(action: ActionName): boolean {
  return (rights[action] as readonly Role[]).includes('anyone');
}

/** Whether one of the actor's allowed roles reaches this unit: it holds for the whole institution, or for the unit. */
export function reachesUnit(actor: Actor, action: ActionName, institution: string, unit: Id | null): boolean {
  if (actor.via === 'program') return true;
  const allowed: readonly Role[] = rights[action];
  return actor.memberships.some(
    (membership) =>
      allowed.includes(membership.role) &&
      (membership.role === 'consortium-administrator' ||
        (membership.institution === institution && (membership.unit === null || membership.unit === unit))),
  );
}

/** The institutions in which the actor has any role, as the database's row policies are told. */
export function actingOf(actor: Actor): Acting {
  const everywhere =
    actor.via === 'program' ||
    actor.memberships.some((membership) => membership.role === 'consortium-administrator');
  if (everywhere) return { person: actor.person, institutions: 'all' };
  return {
    person: actor.person,
    institutions: [...new Set(actor.memberships.map((membership) => membership.institution))],
  };
}
