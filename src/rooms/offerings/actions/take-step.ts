import type { Work } from '../../../platform/actions/index.ts';
import type { OfferingState, OfferingVerb } from '../rules/workflow.ts';
import { type Offering, setState } from '../store/offerings.ts';
import { insertStep } from '../store/steps.ts';

/** Moves a locked offering on and writes the step into its history. @returns what the action answers */
export async function takeStep(
  { tx, actor, now }: Work,
  offering: Offering,
  verb: OfferingVerb,
  to: OfferingState,
  reason: string | null = null,
) {
  const { institution, id, state: from, revision, approvedRevision } = offering;
  await setState(tx, offering, to, approvedRevision, now);
  await insertStep(tx, {
    institution,
    offering: id,
    verb,
    from,
    to,
    revision,
    reason,
    person: actor.person,
    now,
  });
  return { result: { state: to }, subject: `offering:${id}`, fields: ['state'], payload: { revision } };
}
