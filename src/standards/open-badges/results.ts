import { type LocalizedText, pick } from '../../base/language.ts';
import type { AwardedGrade, AwardedOutcome, AwardRecord } from '../award.ts';
import { alignSkill } from './alignment.ts';
import { labels } from './labels.ts';
import type { Result, ResultDescription, RubricCriterionLevel } from './types.ts';

/** How results are to be read: the grade's scale, and for each outcome with a criterion its two levels. */
export function renderResultDescriptions(award: AwardRecord): ResultDescription[] {
  const outcomes = award.outcomes.filter(hasLevels).map((outcome) => describeOutcome(award, outcome));
  return award.grade ? [describeGrade(award, award.grade), ...outcomes] : outcomes;
}

/** What the learner reached on them. */
export function renderResults(award: AwardRecord): Result[] {
  const outcomes = award.outcomes
    .filter(({ result }) => result !== undefined)
    .map((outcome) => outcomeResult(award, outcome));
  return award.grade ? [gradeResult(award, award.grade), ...outcomes] : outcomes;
}

function describeGrade(award: AwardRecord, grade: AwardedGrade): ResultDescription {
  const common = {
    id: partId(award, 'grade'),
    type: ['ResultDescription'],
    name: labels(award)('grade'),
  } as const;
  if (grade.scale === 'pass-fail') return { ...common, type: ['ResultDescription'], resultType: 'Status' };
  // From worst to best, as the standard asks.
  const allowedValue = ['0', '1', '2', '3', '4', '5'];
  return { ...common, type: ['ResultDescription'], resultType: 'Result', allowedValue, requiredValue: '1' };
}

function gradeResult(award: AwardRecord, grade: AwardedGrade): Result {
  const common = { type: ['Result'] as ['Result'], resultDescription: partId(award, 'grade') };
  if (grade.scale === '0-5') return { ...common, value: grade.value };
  return { ...common, status: grade.value === 'pass' ? 'Completed' : 'Failed' };
}

function hasLevels({ criterion, result }: AwardedOutcome): boolean {
  return criterion !== undefined || result !== undefined;
}

function describeOutcome(award: AwardRecord, outcome: AwardedOutcome): ResultDescription {
  const alignment = outcome.skills.map((skill) => alignSkill(skill, award.language));
  return {
    id: partId(award, outcome.id),
    type: ['ResultDescription'],
    name: textOf(award, outcome.text) || outcome.id,
    resultType: 'RubricCriterionLevel',
    requiredLevel: levelId(award, outcome, 'met'),
    rubricCriterionLevel: [describeLevel(award, outcome, 'not-met'), describeLevel(award, outcome, 'met')],
    ...(alignment.length > 0 && { alignment }),
  };
}

function describeLevel(
  award: AwardRecord,
  outcome: AwardedOutcome,
  level: 'met' | 'not-met',
): RubricCriterionLevel {
  const description = level === 'met' ? textOf(award, outcome.criterion) : '';
  return {
    id: levelId(award, outcome, level),
    type: ['RubricCriterionLevel'],
    name: labels(award)(level),
    ...(description && { description }),
  };
}

function outcomeResult(award: AwardRecord, outcome: AwardedOutcome): Result {
  return {
    type: ['Result'],
    resultDescription: partId(award, outcome.id),
    achievedLevel: levelId(award, outcome, outcome.result!),
  };
}

function partId(award: AwardRecord, name: string): string {
  return `${award.offering.url}#${encodeURIComponent(name)}`;
}

function levelId(award: AwardRecord, outcome: AwardedOutcome, level: string): string {
  return `${partId(award, outcome.id)}/${level}`;
}

function textOf(award: AwardRecord, text: LocalizedText | undefined): string {
  return pick(text, award.language).text;
}
