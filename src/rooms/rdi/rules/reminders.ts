/** So many days before the end the owner is reminded. */
const DAYS_BEFORE = [7, 30] as const;
export type DaysBefore = (typeof DAYS_BEFORE)[number];
const DAY_MS = 24 * 60 * 60 * 1000;

/** Whole days from one calendar day (YYYY-MM-DD) to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/**
 * Which reminder is due today: the nearest one whose day has come, so that a project that was registered late is not
 * reminded of twice on one day. Null: none, or the project should have ended already.
 */
export function reminderDue(endsOn: string, today: string): DaysBefore | null {
  const left = daysBetween(today, endsOn);
  return left < 0 ? null : (DAYS_BEFORE.find((days) => left <= days) ?? null);
}
