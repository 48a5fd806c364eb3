import { type FieldError, Refusal } from '../../base/errors.ts';
import { dayIn } from '../../base/time.ts';
import type { Work } from '../../platform/actions/index.ts';
import type { OfferingDocument } from '../framework/index.ts';
import { frameworksInForce } from './frameworks.ts';
import { type ExceptionFacts, neededExceptions, type OpenElement, uncovered } from './rules/exceptions.ts';
import { judge } from './rules/judge.ts';
import { validExceptions } from './store/exceptions.ts';
import type { Offering } from './store/offerings.ts';
import type { Evidence } from './store/steps.ts';

/**
 * Judges what is about to be approved or published by all frameworks that are in force today, and by the exceptions
 * that hold today.
 * @returns what the step rests on; null where no framework is in force
 * @throws Refusal 'offerings/not-conforming' whose fields name each open element that no exception covers
 */
export async function judgeForRelease(
  work: Work,
  { institution, id, imported }: Pick<Offering, 'institution' | 'id' | 'imported'>,
  document: OfferingDocument,
): Promise<Evidence | null> {
  const { tx, now, platform } = work;
  const judgement = judge(document, imported, await frameworksInForce(work, institution));
  const [report, ...others] = judgement.reports;
  if (!report) return null;
  const valid = await validExceptions(tx, institution, id, dayIn(platform.config.TIME_ZONE, now));
  const open = uncovered(judgement, valid);
  if (open.length > 0) throw notConforming(open);
  const exceptions = neededExceptions(judgement, valid).map(facts);
  const { framework, documentSha256 } = report;
  return {
    framework,
    documentSha256,
    report,
    ...(others.length > 0 && { others }),
    ...(exceptions.length > 0 && { exceptions }),
  };
}

function notConforming(open: readonly OpenElement[]): Refusal {
  const fields = open.map(({ element: { pointer, reason, params } }): FieldError => {
    return { path: (pointer ?? '').slice(1).replaceAll('/', '.'), code: reason, params };
  });
  return new Refusal('offerings/not-conforming', 422, { count: open.length }, fields);
}

/** Who granted it stays in the institution: the evidence and the public copy tell what holds and why. */
function facts({ id, framework, version, elements, reason, validUntil }: ExceptionFacts): ExceptionFacts {
  return { id, framework, version, elements, reason, validUntil };
}
