import { median, p90 } from './figures.ts';
import { type Track, tracks } from './process/process.ts';

/** An offering that came into the catalogue: on which track, how many days after the need or idea, and when. */
export type Published = { track: Track; days: number; at: Date };

/** Days from need or idea to publication. `p90` is null where there are fewer than ten: it would tell of one case. */
export type Times = { count: number; median: number | null; p90: number | null };

const ENOUGH_FOR_P90 = 10;

export function timesOf(days: readonly number[]): Times {
  return { count: days.length, median: median(days), p90: days.length < ENOUGH_FOR_P90 ? null : p90(days) };
}

/** The times of each track and of both, over all and since a moment. */
export function timesByTrack(published: readonly Published[], since: Date) {
  return [...tracks, null].map((track) => {
    const own = published.filter((one) => track === null || one.track === track);
    const late = own.filter(({ at }) => at >= since);
    return {
      track,
      all: timesOf(own.map(({ days }) => days)),
      lately: timesOf(late.map(({ days }) => days)),
    };
  });
}
