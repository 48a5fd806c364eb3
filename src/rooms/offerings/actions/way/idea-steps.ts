import { z } from 'zod';
import { action } from '../../../../platform/actions/index.ts';
import { institution, loadForStep, offeringId, revision } from '../load.ts';
import { takeStep } from '../take-step.ts';

/** Takes an idea into design. @throws Refusal those of every step */
export const beginDesign = action({
  name: 'offerings.begin',
  input: z.object({ institution, offering: offeringId, revision: revision.optional() }),
  async run(work, input) {
    const { offering, to } = await loadForStep(work, input, 'begin');
    return takeStep(work, offering, 'begin', to);
  },
});

/** Says no to an idea, with a reason that whoever proposed it reads. It can be taken up again by saving it. */
export const turnDown = action({
  name: 'offerings.turn-down',
  input: z.object({
    institution,
    offering: offeringId,
    revision: revision.optional(),
    reason: z.string().trim().min(1).max(2000),
  }),
  async run(work, input) {
    const { offering, to } = await loadForStep(work, input, 'turn-down');
    return takeStep(work, offering, 'turn-down', to, input.reason);
  },
});
