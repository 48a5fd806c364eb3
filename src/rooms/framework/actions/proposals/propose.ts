import { z } from 'zod';
import { Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { action } from '../../../../platform/actions/index.ts';
import { proposalKinds } from '../../rules/proposals/proposal.ts';
import { insertProposal } from '../../store/proposals/proposals.ts';
import { insertProposalStep } from '../../store/proposals/steps.ts';
import { kinds } from './kinds.ts';
import { inOwn, owner, speaksFor, stepBy, voiceOf, written } from './load.ts';

/**
 * Proposes something to be adopted by an institution or by all of them together.
 * @throws Refusal invalid-input where the content is not what the kind asks for, 'framework/already-proposed',
 *   'framework/comments-until-past', and those of the kind itself
 */
export const propose = action({
  name: 'framework.propose',
  input: z.object({
    institution: owner,
    speaksFor,
    kind: z.enum(proposalKinds),
    /** What is proposed; its shape is the kind's own. */
    content: z.record(z.string().max(100), z.unknown()),
    title: written(300),
    why: written(10_000),
    /** The last day for comments; nothing is decided before it is over. */
    commentsUntil: z.iso.date().nullable().default(null),
  }),
  institution: inOwn,
  async run(work, input) {
    const { tx, now, platform } = work;
    const { institution, kind, title, why, commentsUntil } = input;
    const voice = voiceOf(work, 'framework.propose', input);
    if (commentsUntil && commentsUntil < dayIn(platform.config.TIME_ZONE, now)) throw commentsUntilPast();
    const { subject, content } = await kinds[kind].read(work, institution, input.content);
    const proposal = { institution, kind, subject, content, title, why, proposedFor: voice, commentsUntil };
    const id = await insertProposal(tx, proposal, now);
    if (!id) throw new Refusal('framework/already-proposed', 409);
    await insertProposalStep(tx, { institution, id }, stepBy(work, 'propose', voice));
    await kinds[kind].proposed?.(work, { institution, id, content });
    return {
      result: { id },
      subject: `proposal:${id}`,
      fields: ['content', 'title', 'why'],
      payload: { kind },
      institution,
    };
  },
});

function commentsUntilPast(): Refusal {
  const code = 'framework/comments-until-past';
  return new Refusal(code, 422, {}, [{ path: 'commentsUntil', code }]);
}
