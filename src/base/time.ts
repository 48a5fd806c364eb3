/** Tells the time. Passed in, so that tests can choose it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The calendar day of an instant in a time zone, as YYYY-MM-DD. */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(instant);
}

/** `instant` moved by whole seconds. */
export function plusSeconds(instant: Date, seconds: number): Date {
  return new Date(instant.getTime() + seconds * 1000);
}
