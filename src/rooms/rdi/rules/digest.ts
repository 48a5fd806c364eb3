import { type About, concerns, type Interest } from './topics.ts';

/** News since a person was last told, and which of her interests it belongs to; what belongs to none is left out. */
export function chosenFor<N extends About & { at: Date }, I extends Interest & { since: Date }>(
  news: readonly N[],
  interests: readonly I[],
): { news: N; because: I[] }[] {
  return news
    .map((one) => ({
      news: one,
      because: interests.filter((interest) => one.at >= interest.since && concerns(interest, one)),
    }))
    .filter(({ because }) => because.length > 0);
}
