/** Tells the time. Passed in, so that tests can choose it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

const days = new Map<string, Intl.DateTimeFormat>();

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. Formats are kept, since making one is far dearer than using it. */
export function dayIn(zone: string, instant: Date): string {
  let format = days.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
    days.set(zone, format);
  }
  return format.format(instant);
}

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

/** `instant` moved by whole seconds. */
export function plusSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The instant at which a day (YYYY-MM-DD) begins in a time zone. */
export function dayStart(zone: string, day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // The second look is for days on which the clocks are turned.
  const near = utc - ahead(zone, utc);
  return new Date(utc - ahead(zone, near));
}

/** By how many milliseconds the clocks of a zone are ahead of UTC at an instant. */
function ahead(zone: string, instant: number): number {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(zone, clock);
  }
  const shown = Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`);
  return shown - Math.floor(instant / 1000) * 1000;
}
