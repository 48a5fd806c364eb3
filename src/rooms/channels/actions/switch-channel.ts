import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { action } from '../../../platform/actions/index.ts';
import { findPublished } from '../../offerings/index.ts';
import { switchable } from '../rules/channels.ts';
import { deleteHold, insertHold } from '../store/holds.ts';

/**
 * Keeps an institution, or one offering of it, out of a channel, or lets it in again. The two are separate: an offering
 * that was kept out stays out when the institution comes back.
 * @throws Refusal not-found for an offering that is not published
 */
export const switchChannel = action({
  name: 'channels.switch',
  input: z.object({
    institution: z.string().min(1).max(20),
    channel: z.enum(switchable),
    offering: z.uuid().nullish().describe('Only this one; absent: everything of the institution'),
    open: z.boolean(),
  }),
  async run({ tx, actor, now }, { institution, channel, offering, open }) {
    if (offering && !(await findPublished(tx, institution, offering))) throw notFound();
    const hold = { institution, channel, offering: offering ?? 'all' };
    const isNew = open
      ? await deleteHold(tx, hold)
      : await insertHold(tx, { ...hold, by: actor.person, now });
    const result = { channel, open };
    if (!isNew) return { result, unchanged: true };
    const subject = offering ? `offering:${offering}` : `channel:${channel}`;
    return { result, subject, fields: [channel], payload: { channel, open } };
  },
});
