import { z } from 'zod';
import { query } from '../../../../platform/actions/index.ts';
import { timesByTrack } from '../../rules/times.ts';
import { listPublishedTimes } from '../../store/times.ts';
import { institution } from '../load.ts';

/**
 * How many days it takes an institution from a need or idea to publication: median and p90, by track (null: both),
 * over all and over the last twelve months, with the number of cases.
 */
export const readTimes = query({
  name: 'offerings.read-times',
  input: z.object({ institution }),
  async run({ tx, now, platform }, input) {
    const since = new Date(now);
    since.setUTCFullYear(since.getUTCFullYear() - 1);
    const published = await listPublishedTimes(tx, input.institution, platform.config.TIME_ZONE);
    return { items: timesByTrack(published, since) };
  },
});

export type TimesByTrack = Awaited<ReturnType<typeof readTimes.run>>['items'];
