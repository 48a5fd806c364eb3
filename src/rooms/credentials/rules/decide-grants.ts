import type { AwardRecord } from '../../../standards/award.ts';
import { type GrantRule, type Grants, grantsFor } from './grants.ts';

/** An assessed offering is a micro-credential completed. */
export const COMPLETED = 'micro-credential';

/** The rule that decided, as it was then. */
export type DecidingRule = Pick<
  GrantRule,
  'id' | 'ectsFrom' | 'ectsTo' | 'validFrom' | 'validTo' | 'note' | 'reason'
>;

/**
 * What an award came with and why. `day` is the one that the rules were asked about, YYYY-MM-DD; `grants` null: no rule
 * speaks of it. `reason`: decided otherwise than the rules say, by a person.
 */
export type GrantDecision = {
  event: string;
  day: string;
  grants: Grants | null;
  rule: DecidingRule | null;
  reason: string | null;
};

/**
 * What the rules in force decide for something learned.
 * @param ects credits; undefined where it has none
 * @param rules of one institution
 * @param day YYYY-MM-DD, on which it was completed
 */
export function decideGrants(
  event: string,
  ects: number | undefined,
  rules: readonly GrantRule[],
  day: string,
): GrantDecision {
  const { rule, grants } = grantsFor(event, ects ?? null, rules, day);
  return { event, day, grants, rule: rule && asItWas(rule), reason: null };
}

function asItWas({ id, ectsFrom, ectsTo, validFrom, validTo, note, reason }: GrantRule): DecidingRule {
  return { id, ectsFrom, ectsTo, validFrom, validTo, note, reason };
}

/** The record as it is when credits are given for it, or not. */
export function withCredits(
  { creditsGiven: _, ...record }: AwardRecord,
  grants: Pick<Grants, 'credits'> | null,
): AwardRecord {
  const isWithout = grants?.credits === false && record.ects !== undefined;
  return isWithout ? { ...record, creditsGiven: false } : record;
}

/** The two uses of a badge, and what is neither: having been there. */
export type BadgeUse = 'course' | 'competence' | 'participation';

const recognising: readonly string[] = ['recognised-prior-learning', 'working-life', 'endorsed'];

/** What a badge for a learning event says: a course was completed, or a competence was recognised. */
export function badgeUse(event: string): BadgeUse {
  if (event === 'participation') return 'participation';
  return recognising.includes(event) ? 'competence' : 'course';
}
