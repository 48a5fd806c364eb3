/** A year of 1,600 hours of a student's work has 60 credits (Finnish decree 794/2004, section 5). */
export const HOURS_PER_CREDIT = 1600 / 60;
const TOLERANCE = 0.2;

/** A degree of 360 credits is the longest there is; whatever has more is no offering of a part of one. */
export const MOST_CREDITS = 360;

/**
 * What the credits come to in hours, where the hours that are told lie more than a fifth from it; null where they fit,
 * or where one of the two is not told.
 */
export function unlikelyHours(
  ects: number | null | undefined,
  hours: number | null | undefined,
): number | null {
  if (!ects || typeof hours !== 'number') return null;
  const expected = ects * HOURS_PER_CREDIT;
  return Math.abs(hours - expected) > expected * TOLERANCE ? Math.round(expected) : null;
}

/** Credits that no offering can have: none or fewer, or more than the longest degree. */
export function areImpossible(ects: number | null | undefined): boolean {
  return typeof ects === 'number' && (ects <= 0 || ects > MOST_CREDITS);
}
