import type { MemberRole } from '../../../base/roles.ts';
import type { Workflow } from '../../../base/workflow.ts';

export const quoteStates = [
  'asked',
  'draft',
  'sent',
  'accepted',
  'declined',
  'change-asked',
  'prepared',
  'withdrawn',
] as const;
export type QuoteState = (typeof quoteStates)[number];

export const answers = ['accept', 'decline', 'ask-change'] as const;
export type Answer = (typeof answers)[number];
export type QuoteVerb = 'save' | 'send' | Answer | 'prepare' | 'withdraw';

/** The customer has no account: her link is her right. */
export type QuoteRole = MemberRole | 'customer';

const keepers = ['planner', 'lead', 'rdi', 'administrator', 'consortium-administrator'] as const;
const customer = ['customer'] as const;

/** From a request to a group that is taught. What was sent stays as it was; saving begins the next version. */
export const quoteWorkflow: Workflow<QuoteState, QuoteVerb, QuoteRole> = {
  initial: 'draft',
  states: quoteStates,
  steps: [
    {
      verb: 'save',
      from: ['asked', 'draft', 'change-asked', 'declined', 'sent'],
      to: 'draft',
      roles: keepers,
    },
    { verb: 'send', from: ['draft'], to: 'sent', roles: keepers },
    { verb: 'accept', from: ['sent'], to: 'accepted', roles: customer },
    { verb: 'decline', from: ['sent'], to: 'declined', roles: customer },
    { verb: 'ask-change', from: ['sent'], to: 'change-asked', roles: customer },
    { verb: 'prepare', from: ['accepted'], to: 'prepared', roles: ['planner', 'lead'] },
    {
      verb: 'withdraw',
      from: ['asked', 'draft', 'sent', 'change-asked'],
      to: 'withdrawn',
      roles: keepers,
    },
  ],
};
