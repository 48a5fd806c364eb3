import { dayIn } from '../../base/time.ts';
import type { Work } from '../../platform/actions/index.ts';
import {
  type Assessment,
  adoptedFrameworks,
  assess,
  type CompiledFramework,
  type OfferingDocument,
  type PendingFramework,
  pendingFrameworks,
  pinnedFramework,
} from '../framework/index.ts';
import { type Judgement, judge } from './rules/judge.ts';

type Asking = Pick<Work, 'tx' | 'now' | 'platform'>;

/** The frameworks that an institution's offerings are designed and approved against today. */
export function frameworksInForce(
  { tx, now, platform }: Asking,
  institution: string | null,
): Promise<CompiledFramework[]> {
  return adoptedFrameworks(tx, institution, dayIn(platform.config.TIME_ZONE, now));
}

/** What a framework says that gates nothing yet; `from` (YYYY-MM-DD) where it is decided when it will. */
export type Warning = { standing: PendingFramework['standing']; from: string | null; report: Assessment };

/** An offering against the frameworks that are not in force. */
export async function warningsOf(
  { tx, now, platform }: Asking,
  institution: string,
  document: OfferingDocument,
  imported: boolean,
): Promise<Warning[]> {
  const pending = await pendingFrameworks(tx, institution, dayIn(platform.config.TIME_ZONE, now));
  return pending.map(({ framework, standing, from }) => {
    return { standing, from, report: assess(document, framework, { imported }) };
  });
}

/** Another state of the document against the very frameworks of a judgement that was made in this process. */
export function judgeAgain(judgement: Judgement, document: OfferingDocument, imported: boolean): Judgement {
  const frameworks = judgement.reports.flatMap((report) => pinnedFramework(report.framework) ?? []);
  return judge(document, imported, frameworks);
}

/** As `judgeAgain`, for what only warns. */
export function warnAgain(
  warnings: readonly Warning[],
  document: OfferingDocument,
  imported: boolean,
): Warning[] {
  return warnings.flatMap(({ report, ...rest }) => {
    const framework = pinnedFramework(report.framework);
    return framework ? [{ ...rest, report: assess(document, framework, { imported }) }] : [];
  });
}
