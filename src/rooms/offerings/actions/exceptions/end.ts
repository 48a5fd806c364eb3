import { z } from 'zod';
import { notFound, Refusal } from '../../../../base/errors.ts';
import { dayIn } from '../../../../base/time.ts';
import { action } from '../../../../platform/actions/index.ts';
import { exceptionStanding } from '../../rules/exceptions.ts';
import { endExceptionRow, lockException } from '../../store/exceptions.ts';
import { institution, offeringId } from '../load.ts';
import { loadForException } from './grant.ts';

/**
 * Ends an exception before its day. What was approved or published by it stays as it is, and is listed as needing
 * attention. @throws Refusal not-found, not-allowed, 'offerings/own-exception', 'offerings/exception-over'
 */
export const endException = action({
  name: 'offerings.end-exception',
  input: z.object({
    institution,
    offering: offeringId,
    exception: z.string().max(40),
    reason: z.string().trim().min(1).max(2000),
  }),
  async run(work, input) {
    const { tx, actor, now, platform } = work;
    const offering = await loadForException(work, 'offerings.end-exception', input);
    const found = await lockException(tx, input.institution, offering.id, input.exception);
    if (!found) throw notFound();
    const day = dayIn(platform.config.TIME_ZONE, now);
    if (exceptionStanding(found, day) !== 'valid') throw new Refusal('offerings/exception-over', 409);
    const at = { institution: input.institution, offering: offering.id, id: found.id };
    await endExceptionRow(tx, at, { day, reason: input.reason, by: actor.person });
    return {
      result: { id: found.id },
      subject: `offering:${offering.id}`,
      fields: ['exceptions'],
      payload: { exception: found.id },
    };
  },
});
