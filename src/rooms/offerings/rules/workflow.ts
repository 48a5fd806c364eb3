import type { MemberRole } from '../../../base/roles.ts';
import { type Step, stepFrom, type Workflow } from '../../../base/workflow.ts';

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
export type OfferingVerb = 'submit' | 'return' | 'approve' | 'publish' | 'withdraw' | 'save';

const designers = ['planner', 'lead', 'rdi', 'consortium-administrator'] as const;

/**
 * From the first sentence to the catalogue. Saving anything that is past its design begins a new round: what is published stays
 * so until the new revision has been approved. What is being reviewed does not change under the reviewer's eyes.
 */
export const offeringWorkflow: Workflow<OfferingState, OfferingVerb, MemberRole> = {
  initial: 'idea',
  states: offeringStates,
  steps: [
    { verb: 'submit', from: ['design'], to: 'review', roles: designers },
    { verb: 'approve', from: ['review'], to: 'approved', roles: ['lead', 'quality'] },
    {
      verb: 'return',
      from: ['review', 'approved'],
      to: 'design',
      roles: ['lead', 'quality', 'consortium-administrator'],
    },
    {
      verb: 'publish',
      from: ['approved'],
      to: 'published',
      roles: ['planner', 'lead', 'study-administration'],
    },
    {
      verb: 'withdraw',
      from: ['published', 'running', 'ended'],
      to: 'withdrawn',
      roles: ['lead', 'study-administration'],
    },
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
