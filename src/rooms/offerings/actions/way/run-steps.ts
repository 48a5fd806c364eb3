import { z } from 'zod';
import { action } from '../../../../platform/actions/index.ts';
import { institution, loadForStep, offeringId } from '../load.ts';
import { takeStep } from '../take-step.ts';

const step = z.object({ institution, offering: offeringId });

/** Says that a published offering is being held: by hand, or by the program once the first implementation has begun. */
export const startOffering = action({
  name: 'offerings.start',
  input: step,
  async run(work, input) {
    const { offering, to } = await loadForStep(work, input, 'start');
    return takeStep(work, offering, 'start', to);
  },
});

/** Says that nothing more is held of it for now. It stays in the catalogue until it is withdrawn. */
export const endOffering = action({
  name: 'offerings.end',
  input: step,
  async run(work, input) {
    const { offering, to } = await loadForStep(work, input, 'end');
    return takeStep(work, offering, 'end', to);
  },
});
