import { z } from 'zod';
import { notAllowed, Refusal } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { choices } from '../../rules/proposals/proposal.ts';
import { closeProposal } from '../../store/proposals/proposals.ts';
import { insertProposalStep, listProposalSteps } from '../../store/proposals/steps.ts';
import { kinds } from './kinds.ts';
import { holdOpen, inOwn, owner, proposalId, speaksFor, stepBy, voiceOf } from './load.ts';

const one = z.object({ institution: owner, proposal: proposalId });

/** Says something about an open proposal; what was said stays as it is. @throws those of `holdOpen` and `voiceOf` */
export const comment = action({
  name: 'framework.comment',
  input: one.extend({ speaksFor, text: z.string().trim().min(1).max(5000) }),
  institution: inOwn,
  async run(work, input) {
    const voice = voiceOf(work, 'framework.comment', input);
    const proposal = await holdOpen(work, input);
    await insertProposalStep(work.tx, proposal, stepBy(work, 'comment', voice, { text: input.text }));
    return { result: {}, ...changeOf(input, 'comments') };
  },
});

/**
 * Votes on an open proposal, or votes anew: the last vote counts. Of a joint proposal each institution has one vote,
 * whoever of its people gives it; of an institution's own each person.
 * @throws Refusal 'framework/vote-by-person' for an API key, and those of `holdOpen` and `voiceOf`
 */
export const vote = action({
  name: 'framework.vote',
  input: one.extend({ speaksFor, choice: z.enum(choices) }),
  institution: inOwn,
  async run(work, input) {
    const voice = voiceOf(work, 'framework.vote', input);
    if (work.actor.person === null) throw new Refusal('framework/vote-by-person', 403);
    const proposal = await holdOpen(work, input);
    await insertProposalStep(work.tx, proposal, stepBy(work, 'vote', voice, { choice: input.choice }));
    return { result: { choice: input.choice }, ...changeOf(input, 'votes') };
  },
});

/** Takes an own proposal back before it is decided. @throws Refusal not-allowed for everybody but who proposed it */
export const withdrawProposal = action({
  name: 'framework.withdraw-proposal',
  input: one.extend({ reason: z.string().trim().max(2000).nullable().default(null) }),
  institution: inOwn,
  async run(work, input) {
    const { tx, actor, now } = work;
    const proposal = await holdOpen(work, input);
    const [proposing] = await listProposalSteps(tx, proposal.institution, proposal.id);
    if (actor.via !== 'program' && (!actor.person || proposing?.person !== actor.person))
      throw notAllowed('framework.withdraw-proposal');
    await closeProposal(tx, proposal, 'withdrawn', null, now);
    const text = input.reason || null;
    await insertProposalStep(tx, proposal, stepBy(work, 'withdraw', proposal.proposedFor, { text }));
    await kinds[proposal.kind].dropped?.(work, proposal);
    return { result: { state: 'withdrawn' as const }, ...changeOf(input, 'state') };
  },
});

function changeOf({ institution, proposal }: z.output<typeof one>, field: string) {
  return { subject: `proposal:${proposal}`, fields: [field], institution };
}
