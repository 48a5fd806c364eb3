import type { MemberRole } from '../../../base/roles.ts';
import { type Step, stepFrom, type Workflow } from '../../../base/workflow.ts';
import type { Guard } from './process/guards.ts';

export const offeringStates = [
  'idea',
  'design',
  'review',
  'approved',
  'published',
  'running',
  'ended',
  'withdrawn',
] as const;
export type OfferingState = (typeof offeringStates)[number];

export const offeringVerbs = [
  'begin',
  'turn-down',
  'submit',
  'return',
  'approve',
  'publish',
  'start',
  'end',
  'withdraw',
  'save',
] as const;
export type OfferingVerb = (typeof offeringVerbs)[number];

/** A step with what must hold before it, whatever an institution's process says. */
export type OfferingStep = Step<OfferingState, OfferingVerb, MemberRole> & {
  readonly guards?: readonly Guard[];
};

type OfferingWorkflow = Omit<Workflow<OfferingState, OfferingVerb, MemberRole>, 'steps'> & {
  readonly steps: readonly OfferingStep[];
};

const designers = ['planner', 'lead', 'rdi', 'consortium-administrator'] as const;
const holders = ['planner', 'lead', 'study-administration'] as const;

/**
 * From the first sentence to the last implementation. Saving anything that is past its design begins a new round: what
 * is published stays so until the new revision has been approved. What is being reviewed does not change under the
 * reviewer's eyes. Days lead from published to running and on to ended (`rules/calendar.ts`); people may too.
 */
export const offeringWorkflow: OfferingWorkflow = {
  initial: 'idea',
  states: offeringStates,
  steps: [
    { verb: 'begin', from: ['idea'], to: 'design', roles: designers },
    { verb: 'turn-down', from: ['idea'], to: 'withdrawn', roles: ['planner', 'lead'] },
    { verb: 'submit', from: ['design'], to: 'review', roles: designers, guards: ['has-title'] },
    {
      verb: 'approve',
      from: ['review'],
      to: 'approved',
      roles: ['lead', 'quality'],
      guards: ['second-person', 'conformity'],
    },
    {
      verb: 'return',
      from: ['review', 'approved'],
      to: 'design',
      roles: ['lead', 'quality', 'consortium-administrator'],
    },
    { verb: 'publish', from: ['approved'], to: 'published', roles: holders, guards: ['conformity'] },
    { verb: 'start', from: ['published', 'ended'], to: 'running', roles: holders },
    { verb: 'end', from: ['published', 'running'], to: 'ended', roles: holders },
    {
      verb: 'withdraw',
      from: ['published', 'running', 'ended'],
      to: 'withdrawn',
      roles: ['lead', 'study-administration'],
    },
    { verb: 'save', from: ['idea'], to: 'idea', roles: designers },
    {
      verb: 'save',
      from: ['design', 'approved', 'published', 'running', 'ended', 'withdrawn'],
      to: 'design',
      roles: designers,
    },
  ],
};

/**
 * Where `verb` leads. A new round may be under way while an earlier revision is still published (`live`): withdrawing
 * that one leaves the round where it is.
 */
export function nextState(state: OfferingState, verb: OfferingVerb, live = false): OfferingState | undefined {
  const step: Step<OfferingState, OfferingVerb, MemberRole> | undefined = stepFrom(
    offeringWorkflow,
    state,
    verb,
  );
  return step?.to ?? (verb === 'withdraw' && live ? state : undefined);
}
