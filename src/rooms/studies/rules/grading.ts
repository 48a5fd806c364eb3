import type { FieldError } from '../../../base/errors.ts';
import type { LocalizedText } from '../../../base/language.ts';
import type { GradeScale, OfferingDocument } from '../../framework/index.ts';

/** An outcome with the criterion in force for it, as it is frozen into a result. */
export type OutcomeInForce = {
  id: string;
  text: LocalizedText;
  skills: { uri: string; label: LocalizedText }[];
  criterion?: LocalizedText;
};

export type OutcomeResult = { outcome: string; result: 'met' | 'not-met'; comment: string };
export type GradedOutcome = OutcomeInForce & { result: 'met' | 'not-met'; comment: string };

/** The outcomes of an offering with their criteria; several criteria for one outcome are joined line by line. */
export function outcomesInForce({ outcomes = [], assessment }: OfferingDocument): OutcomeInForce[] {
  return outcomes.map(({ id, text, skills = [] }) => {
    const own = (assessment?.criteria ?? [])
      .filter(({ outcome }) => outcome === id)
      .map((criterion) => criterion.text);
    return own.length > 0 ? { id, text, skills, criterion: own.reduce(joined) } : { id, text, skills };
  });
}

function joined(one: LocalizedText, other: LocalizedText): LocalizedText {
  const tags = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(tags.map((tag) => [tag, [one[tag], other[tag]].filter(Boolean).join('\n')]));
}

/** The scale on which an offering is graded; where nothing is said, passed or failed. */
export function scaleOf(document: OfferingDocument): GradeScale {
  return document.assessment?.gradeScale ?? 'pass-fail';
}

const grades: Record<GradeScale, readonly string[]> = {
  '0-5': ['0', '1', '2', '3', '4', '5'],
  'pass-fail': ['pass', 'fail'],
};

export function gradesOf(scale: GradeScale): readonly string[] {
  return grades[scale];
}

/** '0' and 'fail' are the grades that do not pass. */
export function isPass(grade: string): boolean {
  return grade !== '0' && grade !== 'fail';
}

/**
 * Joins results to the outcomes in force, in their order.
 * @returns the graded outcomes, or what is wrong: a grade outside the scale, an outcome without a result or twice, a
 *   result for an outcome that is none, a passing grade although an outcome was not met
 */
export function gradeOutcomes(
  inForce: readonly OutcomeInForce[],
  scale: GradeScale,
  given: { grade: string; outcomes: readonly OutcomeResult[] },
): { outcomes: GradedOutcome[]; errors: FieldError[] } {
  const errors: FieldError[] = [];
  if (!gradesOf(scale).includes(given.grade)) errors.push({ path: 'grade', code: 'not-an-option' });
  const seen = new Set<string>();
  for (const [index, { outcome }] of given.outcomes.entries()) {
    const known = inForce.some(({ id }) => id === outcome);
    if (!known || seen.has(outcome))
      errors.push({ path: `outcomes.${index}.outcome`, code: 'studies/no-such-outcome' });
    seen.add(outcome);
  }
  const outcomes = inForce.flatMap((outcome, index): GradedOutcome[] => {
    const found = given.outcomes.find((result) => result.outcome === outcome.id);
    if (!found) errors.push({ path: `outcomes.${index}.result`, code: 'required' });
    return found ? [{ ...outcome, result: found.result, comment: found.comment }] : [];
  });
  if (errors.length === 0 && isPass(given.grade) && outcomes.some(({ result }) => result === 'not-met')) {
    errors.push({ path: 'grade', code: 'studies/outcome-not-met' });
  }
  return { outcomes, errors };
}
