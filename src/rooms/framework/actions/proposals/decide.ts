import { z } from 'zod';
import { Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { action } from '../../../../platform/actions/index.ts';
import { hindrance } from '../../rules/proposals/decision.ts';
import { methods, outcomes } from '../../rules/proposals/proposal.ts';
import { countedVotes, tallyOf } from '../../rules/proposals/votes.ts';
import { closeProposal } from '../../store/proposals/proposals.ts';
import { insertProposalStep, listProposalSteps } from '../../store/proposals/steps.ts';
import { kinds } from './kinds.ts';
import { holdOpen, owner, proposalId, stepBy, votersOf, written } from './load.ts';

/**
 * Notes what was decided, with its reasons, and does what adopting means for this kind, all in one transaction.
 * @throws Refusal 'framework/proposal-closed' where somebody was faster, 'framework/decision-by-person', the codes of
 *   `hindrance`, and those of the kind itself
 */
export const decide = action({
  name: 'framework.decide',
  input: z.object({
    institution: owner,
    proposal: proposalId,
    outcome: z.enum(outcomes),
    method: z.enum(methods),
    reasons: written(10_000),
  }),
  async run(work, input) {
    const { tx, actor, now, platform } = work;
    if (actor.person === null && actor.via !== 'program')
      throw new Refusal('framework/decision-by-person', 403);
    const proposal = await holdOpen(work, input);
    const steps = await listProposalSteps(tx, proposal.institution, proposal.id);
    const { outcome, method, reasons } = input;
    const voters = votersOf(proposal.institution);
    const today = dayIn(platform.config.TIME_ZONE, now);
    const { commentsUntil } = proposal;
    const hindered = hindrance({ outcome, method, steps, voters, commentsUntil, today });
    if (hindered) throw new Refusal(hindered.code, 409, hindered.params);
    const tally = tallyOf(countedVotes(steps, voters));
    await closeProposal(tx, proposal, outcome, { method, reasons, tally }, now);
    await insertProposalStep(tx, proposal, stepBy(work, 'decide', proposal.institution));
    const { adopt, dropped } = kinds[proposal.kind];
    await (outcome === 'adopted' ? adopt(work, proposal) : dropped?.(work, proposal));
    return {
      result: { state: outcome },
      subject: `proposal:${proposal.id}`,
      fields: ['state', 'method', 'reasons', 'tally'],
      payload: { outcome, method, kind: proposal.kind },
    };
  },
});
