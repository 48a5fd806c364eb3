const DATE_TIME_STAMP =
  /^(-?\d{4,6}-(\d{2})-(\d{2}))T(\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;

/**
 * The instant of an XML Schema dateTimeStamp ('2026-11-24T10:00:00Z'; the time zone is obligatory), in
 * milliseconds since 1970, or undefined when the value is none. A day that no calendar has (30 February) is none.
 * VC Data Model 2.0 §4.9 and XML Schema 1.1 part 2 §3.4.28.
 */
export function readDateTimeStamp(value: unknown): number | undefined {
  const match = typeof value === 'string' ? DATE_TIME_STAMP.exec(value) : null;
  if (!match) return undefined;
  const [, date, , day, hour, minute, second] = match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  // JavaScript rolls 30 February over to 1 March; the day then differs from the one that was written.
  const midnight = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.getUTCDate() !== Number(day)) return undefined;
  const instant = Date.parse(match[0]);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The instant as a dateTimeStamp in UTC with whole seconds, the form every verifier accepts. */
export function dateTimeStamp(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
