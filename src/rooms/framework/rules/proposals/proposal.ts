import type { LocalizedText } from '../../../../base/language.ts';

export const proposalKinds = ['framework-version', 'glossary-term'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalStates = ['open', 'adopted', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof proposalStates)[number];

export const choices = ['yes', 'no', 'abstain'] as const;
export type VoteChoice = (typeof choices)[number];

export const methods = ['vote', 'consensus'] as const;
export type Method = (typeof methods)[number];

export const outcomes = ['adopted', 'rejected'] as const;
export type Outcome = (typeof outcomes)[number];

export type Tally = Record<VoteChoice, number>;

/**
 * What an institution, or CONSORTIUM, is asked to adopt. `content` is what is proposed, by the kind's own schema;
 * `proposedFor` the institution whose proposal it is; `commentsUntil` the last day for comments, YYYY-MM-DD.
 */
export type Proposal = {
  institution: string;
  id: string;
  kind: ProposalKind;
  subject: string;
  content: Record<string, unknown>;
  title: LocalizedText;
  why: LocalizedText;
  proposedFor: string;
  proposedAt: Date;
  commentsUntil: string | null;
  state: ProposalState;
  closedAt: Date | null;
  method: Method | null;
  reasons: LocalizedText | null;
  tally: Tally | null;
};

/** One thing that somebody did. `person` is null for an API key and for the program itself. */
export type ProposalStep = {
  id: string;
  verb: 'propose' | 'comment' | 'vote' | 'decide' | 'withdraw';
  person: string | null;
  name: string;
  speaksFor: string;
  choice: VoteChoice | null;
  text: string | null;
  at: Date;
};
