import type { ErrorParams } from '../../../base/errors.ts';

/** What decides whether somebody may enrol now. Days are YYYY-MM-DD. */
export type EnrolmentFacts = {
  published: boolean;
  enrolFrom: string;
  enrolUntil: string;
  /** What the implementation itself says: its window of days and its seats. */
  hindrance: 'not-yet' | 'over' | 'full' | null;
  teaches: boolean;
  alreadyEnrolled: boolean;
};

export type Obstacle = { code: ObstacleCode; params: ErrorParams };
export type ObstacleCode =
  | 'studies/already-enrolled'
  | 'studies/own-teaching'
  | 'studies/not-offered'
  | 'studies/enrolment-not-begun'
  | 'studies/enrolment-over'
  | 'studies/full';

/** Why somebody cannot enrol, the reason that matters most to her first; null: she can. */
export function enrolmentObstacle(facts: EnrolmentFacts): Obstacle | null {
  if (facts.alreadyEnrolled) return { code: 'studies/already-enrolled', params: {} };
  if (facts.teaches) return { code: 'studies/own-teaching', params: {} };
  if (!facts.published) return { code: 'studies/not-offered', params: {} };
  if (facts.hindrance === 'not-yet')
    return { code: 'studies/enrolment-not-begun', params: { day: plainDay(facts.enrolFrom) } };
  if (facts.hindrance === 'over')
    return { code: 'studies/enrolment-over', params: { day: plainDay(facts.enrolUntil) } };
  if (facts.hindrance === 'full') return { code: 'studies/full', params: {} };
  return null;
}

/** 2026-12-01 → 1.12.2026, as days are written in Finland in both languages. */
function plainDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}
