import type { Work } from '../../../../platform/actions/index.ts';
import type { Proposal } from '../../rules/proposals/proposal.ts';

export type ProposalMatter = Pick<Proposal, 'institution' | 'id' | 'content'>;

/** What a kind of proposal means: how its content is read, and what comes of it. All in the transaction of the step. */
export type Kind = {
  /**
   * Checks what is proposed.
   * @returns what it is about (one open proposal each), and the content as it is kept
   * @throws Refusal invalid-input with paths below `content`, or one of its own
   */
  readonly read: (
    work: Work,
    institution: string,
    content: Record<string, unknown>,
  ) => Promise<{ subject: string; content: Record<string, unknown> }>;
  readonly proposed?: (work: Work, matter: ProposalMatter) => Promise<void>;
  readonly adopt: (work: Work, matter: ProposalMatter) => Promise<void>;
  /** Rejected or withdrawn. */
  readonly dropped?: (work: Work, matter: ProposalMatter) => Promise<void>;
  /** What the proposal was written upon, to be shown beside it. */
  readonly before?: (work: Work, matter: ProposalMatter) => Promise<Record<string, unknown> | null>;
};
