import { dayIn } from '../../base/time.ts';
import type { Work } from '../../platform/actions/index.ts';
import {
  adoptedFrameworks,
  type CompiledFramework,
  type OfferingDocument,
  pinnedFramework,
} from '../framework/index.ts';
import { type Judgement, judge } from './rules/judge.ts';

/** The frameworks that an institution's offerings are designed and approved against today. */
export function frameworksInForce(
  { tx, now, platform }: Pick<Work, 'tx' | 'now' | 'platform'>,
  institution: string | null,
): Promise<CompiledFramework[]> {
  return adoptedFrameworks(tx, institution, dayIn(platform.config.TIME_ZONE, now));
}

/** Another state of the document against the very frameworks of a judgement that was made in this process. */
export function judgeAgain(judgement: Judgement, document: OfferingDocument, imported: boolean): Judgement {
  const frameworks = judgement.reports.flatMap((report) => pinnedFramework(report.framework) ?? []);
  return judge(document, imported, frameworks);
}
