import type { Id } from '../../base/ids.ts';
import { type Actor, reachesUnit } from '../../platform/actor.ts';
import type { ActionName } from '../../platform/rights.ts';

/** The units of an institution that an actor's roles reach for an action; null: the whole institution. */
export function unitsReached(actor: Actor, action: ActionName, institution: string): Id[] | null {
  if (reachesUnit(actor, action, institution, null)) return null;
  const units = actor.memberships.flatMap((own) => (own.institution === institution && own.unit) || []);
  return units.filter((unit) => reachesUnit(actor, action, institution, unit));
}
