import { type About, concerns, type Interest } from './topics.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The Monday of the week of a calendar day, both YYYY-MM-DD. */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return new Date(date.getTime() - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}

/** The instant at which a calendar day (YYYY-MM-DD) begins in a time zone. */
export function startOfDay(zone: string, day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const offset = Date.parse(`${shown.format(midnight).replace(' ', 'T')}Z`) - midnight;
  return new Date(midnight - offset);
}

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
