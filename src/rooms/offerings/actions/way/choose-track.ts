import { z } from 'zod';
import { invalidInput, notAllowed, notFound } from '../../../../base/errors.ts';
import { action } from '../../../../platform/actions/index.ts';
import { reachesUnit } from '../../../../platform/actor.ts';
import { processInForce } from '../../process-in-force.ts';
import { timedStates } from '../../rules/process/days.ts';
import { tracks } from '../../rules/process/process.ts';
import { lockOffering } from '../../store/offerings.ts';
import { findWay, setTrack } from '../../store/way.ts';
import { institution, offeringId, wrongState } from '../load.ts';

/**
 * Puts an offering on the fast track, with a reason that is kept and shown, or takes it off. Steps fall away and
 * deadlines are shorter from then on; conformity and the second person's approval stay.
 * @throws Refusal not-found, not-allowed, 'offerings/wrong-state' (past publishing), invalid-input
 */
export const chooseTrack = action({
  name: 'offerings.choose-track',
  input: z.object({
    institution,
    offering: offeringId,
    track: z.enum(tracks),
    reason: z.string().trim().max(2000).default(''),
  }),
  async run(work, { track, reason, ...input }) {
    const { tx, actor } = work;
    const offering = await lockOffering(tx, input.institution, input.offering);
    const way = offering && (await findWay(tx, input.institution, offering.id));
    if (!offering || !way) throw notFound();
    if (!reachesUnit(actor, 'offerings.choose-track', input.institution, offering.unit))
      throw notAllowed('offerings.choose-track');
    if (!timedStates.some((state) => state === offering.state)) throw wrongState(offering.state);
    if (track === 'fast') {
      const { fastTrack } = await processInForce(work, input.institution);
      if (!fastTrack) throw invalidInput([{ path: 'track', code: 'offerings/no-fast-track' }]);
      if (!reason) throw invalidInput([{ path: 'reason', code: 'required' }]);
    }
    await setTrack(tx, input.institution, offering.id, track, track === 'fast' ? reason : null);
    return { result: { track }, subject: `offering:${offering.id}`, fields: ['track'] };
  },
});
