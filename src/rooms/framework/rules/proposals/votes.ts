import type { ProposalStep, Tally } from './proposal.ts';

/** What tells two votes apart: of a joint proposal each institution has one vote, of its own each person. */
export type Voters = 'institutions' | 'people';

/**
 * The votes that count: the last one of each voter.
 * @param steps in the order in which they were taken
 */
export function countedVotes<S extends ProposalStep>(steps: readonly S[], voters: Voters): S[] {
  const last = new Map<string, S>();
  for (const step of steps) {
    if (step.verb !== 'vote') continue;
    const voter = voters === 'institutions' ? step.speaksFor : (step.person ?? step.name);
    last.delete(voter);
    last.set(voter, step);
  }
  return [...last.values()];
}

export function tallyOf(votes: readonly ProposalStep[]): Tally {
  const count = (wanted: string) => votes.filter(({ choice }) => choice === wanted).length;
  return { yes: count('yes'), no: count('no'), abstain: count('abstain') };
}
