/** What is stored of a version: whether it may still change, and the days between which it is in force. */
export type VersionState = 'draft' | 'proposed' | 'available' | 'adopted';

/** What a version is on a day. `available`: published by somebody, adopted by nobody here; it warns and gates nothing. */
export const standings = ['draft', 'proposed', 'available', 'coming', 'in-force', 'retired'] as const;
export type VersionStanding = (typeof standings)[number];

/** Days as YYYY-MM-DD. */
export type VersionDays = { state: VersionState; effectiveFrom: string | null; retiredFrom: string | null };

/** @param day YYYY-MM-DD */
export function standingOn({ state, effectiveFrom, retiredFrom }: VersionDays, day: string): VersionStanding {
  if (state !== 'adopted') return state;
  if (retiredFrom !== null && retiredFrom <= day) return 'retired';
  return (effectiveFrom ?? '') <= day ? 'in-force' : 'coming';
}
