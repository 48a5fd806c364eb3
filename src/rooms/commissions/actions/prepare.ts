import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { modes } from '../../framework/index.ts';
import { addImplementation } from '../../offerings/index.ts';
import { listLetters, setState } from '../store/quotes.ts';
import { institution, quoteFor } from './quotes.ts';

const day = z.iso.date();

/**
 * Makes an implementation for the group of an accepted quote: its days, place, seats and nothing to pay for the
 * participant. It is closed: not in the catalogue, only for those who are given its enrolment link.
 * @throws Refusal not-found, 'commissions/wrong-state', 'commissions/no-offering'; those of addImplementation
 */
export const prepareGroup = action({
  name: 'commissions.prepare',
  input: z.object({
    institution,
    quote: z.uuid(),
    enrolFrom: day,
    enrolUntil: day,
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
    mode: z.enum(modes),
    teachers: z.array(z.uuid()).min(1).max(50),
  }),
  async run(work, { institution, quote: id, ...given }) {
    const quote = await quoteFor(work, institution, id, 'prepare');
    const accepted = (await listLetters(work.tx, institution, id)).find(({ answer }) => answer === 'accept');
    const { offering, starts, ends, place, groupSize } = accepted?.facts ?? quote.facts;
    if (!offering || !starts || !ends) throw new Refusal('commissions/no-offering', 409);
    const price = { amount: 0, currency: 'EUR' as const };
    const made = await addImplementation.run(
      work,
      { institution, offering, starts, ends, place, seats: groupSize, price, closed: true, ...given },
      undefined as never,
    );
    const { id: implementation } = made.result;
    await setState(work.tx, quote, quote.to, work.now, implementation);
    return {
      result: { implementation },
      subject: `quote:${id}`,
      fields: ['state', 'implementation'],
      payload: { implementation },
    };
  },
});
