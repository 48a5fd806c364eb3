import type { Assessment, ElementAssessment, FrameworkPin } from '../../framework/index.ts';
import type { Judgement } from './judge.ts';
import { openElements } from './open-elements.ts';

/** What an exception says, to those who approve, publish and read. Days are YYYY-MM-DD, the last one included. */
export type ExceptionFacts = {
  id: string;
  framework: string;
  version: string;
  /** The ids of the elements that need not be met. */
  elements: string[];
  reason: string;
  validUntil: string;
};

export const exceptionStandings = ['valid', 'expired', 'ended'] as const;
export type ExceptionStanding = (typeof exceptionStandings)[number];

/** What an exception is on a day (YYYY-MM-DD). One that was ended does not hold on the day of its ending any more. */
export function exceptionStanding(
  { validUntil, endedOn }: { validUntil: string; endedOn: string | null },
  day: string,
): ExceptionStanding {
  if (endedOn !== null) return 'ended';
  return validUntil < day ? 'expired' : 'valid';
}

/** An open element with the framework that asks for it. */
export type OpenElement = { framework: FrameworkPin; element: ElementAssessment };

/** The open mandatory elements that no exception covers: they alone stand in the way of approving and publishing. */
export function uncovered(
  { reports }: Pick<Judgement, 'reports'>,
  valid: readonly ExceptionFacts[],
): OpenElement[] {
  return reports.flatMap((report) =>
    openElements(report)
      .filter(({ id }) => !valid.some((exception) => covers(exception, report, id)))
      .map((element) => ({ framework: report.framework, element })),
  );
}

/** The exceptions without which these reports would not do: the others are not worth mentioning. */
export function neededExceptions<E extends ExceptionFacts>(
  { reports }: Pick<Judgement, 'reports'>,
  valid: readonly E[],
): E[] {
  return valid.filter((exception) =>
    reports.some((report) => openElements(report).some(({ id }) => covers(exception, report, id))),
  );
}

function covers(exception: ExceptionFacts, { framework }: Assessment, element: string): boolean {
  const { id, version } = framework;
  return exception.framework === id && exception.version === version && exception.elements.includes(element);
}

/** The latest day until which an exception may be granted: a year from today. Days are YYYY-MM-DD. */
export function latestDay(today: string): string {
  const [year = '', month = '', day = ''] = today.split('-');
  const last = new Date(Date.UTC(Number(year) + 1, Number(month) - 1, Number(day)));
  // There is no 29 February a year after one.
  if (last.getUTCMonth() !== Number(month) - 1) last.setUTCDate(0);
  return last.toISOString().slice(0, 10);
}
