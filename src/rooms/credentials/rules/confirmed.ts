import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import type { AwardedGrade, FrameworkPin } from '../../../standards/award.ts';
import type { Mode, OfferingDocument, Supervision } from '../../framework/index.ts';

/** A confirmed assessment with everything that was in force when it was made. */
export type ConfirmedAssessment = {
  assessment: Id;
  holder: Id;
  /** The published revision she studied by. */
  offering: { id: Id; revision: number; document: OfferingDocument; framework: FrameworkPin | null };
  /** Per outcome of the document: the criterion as it was frozen, and whether it was met. */
  outcomes: readonly { id: string; criterion: LocalizedText | null; met: boolean }[];
  grade: AwardedGrade;
  mode: readonly Mode[];
  supervision: Supervision | null;
  /** Language of the implementation, BCP 47: the credential is written in it. */
  language: string;
  confirmedAt: Date;
};

/** Whether the grade is one for which a credential is awarded. */
export function isPassed(grade: AwardedGrade): boolean {
  return grade.scale === 'pass-fail' ? grade.value === 'pass' : grade.value !== '0';
}
