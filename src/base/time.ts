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

/** `instant` moved by whole seconds. */
export function plusSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
