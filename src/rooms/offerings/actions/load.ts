import { z } from 'zod';
import { notAllowed, notFound, Refusal } from '../../../base/errors.ts';
import type { Work } from '../../../platform/actions/index.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { ActionName } from '../../../platform/rights.ts';
import { nextState, type OfferingState, type OfferingVerb } from '../rules/workflow.ts';
import { lockOffering, type Offering, onlyFromForm } from '../store/offerings.ts';
import { mustMeetProcess } from './govern.ts';
import { allowedByTeam } from './team/team-right.ts';

export const institution = z.string().min(1).max(20);
export const offeringId = z.string().max(40);
/** Which revision the caller has seen; where it is given and another one is current, nothing is done. */
export const revision = z.coerce.number().int().min(1);

/**
 * Locks an offering for a step of the workflow and says where the step leads.
 * @throws Refusal not-found, not-allowed (a role that is limited to another unit), 'offerings/wrong-state',
 *   'changed-meanwhile', and what the institution's process asks for beside it
 */
export async function loadForStep(
  work: Work,
  input: {
    institution: string;
    offering: string;
    revision?: number | undefined;
    editing?: string | undefined;
  },
  verb: OfferingVerb,
): Promise<{ offering: Offering; to: OfferingState }> {
  const { tx, actor } = work;
  const offering = await lockOffering(tx, input.institution, input.offering);
  if (!offering) throw notFound();
  const name = `offerings.${verb}` as ActionName;
  const reaches = reachesUnit(actor, name, input.institution, offering.unit);
  if (!reaches && !(await allowedByTeam({ tx, actor }, name, input))) throw notAllowed(name);
  if (
    input.revision !== undefined &&
    !(await isNewest(tx, offering, input.revision, actor.person, input.editing))
  ) {
    throw new Refusal('changed-meanwhile', 409, { revision: offering.revision });
  }
  const to = nextState(offering.state, verb, offering.publishedRevision !== null);
  if (!to) throw verb === 'save' ? new Refusal('offerings/in-review', 409) : wrongState(offering.state);
  if (verb !== 'save') await mustMeetProcess(work, offering, verb);
  return { offering, to };
}

/** The step does not exist from this state. */
export function wrongState(state: OfferingState): Refusal {
  return new Refusal('offerings/wrong-state', 409, { state });
}

/** The revision that the caller has seen is the current one, or only her own form has saved since (autosave). */
async function isNewest(
  tx: Tx,
  offering: Offering,
  seen: number,
  author: string | null,
  editing: string | undefined,
): Promise<boolean> {
  if (seen === offering.revision) return true;
  return (
    editing !== undefined && seen < offering.revision && onlyFromForm(tx, offering, seen, author, editing)
  );
}
