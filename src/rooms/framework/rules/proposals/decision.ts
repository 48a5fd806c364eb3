import type { ErrorParams } from '../../../../base/errors.ts';
import type { Method, Outcome, ProposalStep } from './proposal.ts';
import { countedVotes, tallyOf, type Voters } from './votes.ts';

export type Decision = {
  method: Method;
  outcome: Outcome;
  voters: Voters;
  /** All steps, in the order in which they were taken; the first one is the proposing. */
  steps: readonly ProposalStep[];
  commentsUntil: string | null;
  /** YYYY-MM-DD, as is `commentsUntil`. */
  today: string;
};

export type Hindrance = {
  code:
    | 'framework/comments-open'
    | 'framework/nobody-else-voted'
    | 'framework/against-the-votes'
    | 'framework/nobody-else-spoke'
    | 'framework/no-consensus';
  params: ErrorParams;
};

/**
 * Why this decision cannot be made, or null when it can. Nobody decides alone:
 * – nothing is decided before the last day for comments is over;
 * – a vote needs at least one vote of another person, who speaks for another institution where institutions vote; it is
 *   as the majority wants: adopted by more yes than no, else rejected;
 * – consensus needs a comment or vote of another person than the proposer, and no vote against the outcome.
 */
export function hindrance(decision: Decision): Hindrance | null {
  const { commentsUntil, today } = decision;
  if (commentsUntil && today <= commentsUntil) {
    return { code: 'framework/comments-open', params: { until: dayInWords(commentsUntil) } };
  }
  return decision.method === 'vote' ? ofVote(decision) : ofConsensus(decision);
}

function ofVote({ steps, voters, outcome }: Decision): Hindrance | null {
  const votes = countedVotes(steps, voters);
  const proposing = steps.find(({ verb }) => verb === 'propose');
  // Who speaks for two institutions is still one person.
  const others = votes.filter(
    (vote) =>
      vote.person !== null &&
      vote.person !== proposing?.person &&
      (voters === 'people' || vote.speaksFor !== proposing?.speaksFor),
  );
  if (others.length === 0) return { code: 'framework/nobody-else-voted', params: { voters } };
  const { yes, no } = tallyOf(votes);
  const majority: Outcome = yes > no ? 'adopted' : 'rejected';
  return outcome === majority ? null : { code: 'framework/against-the-votes', params: { yes, no } };
}

function ofConsensus({ steps, voters, outcome }: Decision): Hindrance | null {
  const proposer = steps.find(({ verb }) => verb === 'propose')?.person;
  const others = steps.filter(
    ({ verb, person }) => (verb === 'comment' || verb === 'vote') && person !== null && person !== proposer,
  );
  if (others.length === 0) return { code: 'framework/nobody-else-spoke', params: {} };
  const { yes, no } = tallyOf(countedVotes(steps, voters));
  const against = outcome === 'adopted' ? no : yes;
  return against === 0 ? null : { code: 'framework/no-consensus', params: { against } };
}

function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}
