import type { AwardedGrade, AwardRecord } from '../../../../standards/award.ts';
import type { ConfirmedResult } from '../../../studies/index.ts';
import { type AwardParties, awardRecord } from '../award-record.ts';
import type { Recipient } from './recipient.ts';

/** What the recipients of a list share, as it was in force when the batch was planned. */
export type BatchBase = Pick<ConfirmedResult, 'offering' | 'mode' | 'supervision' | 'language'> & {
  outcomes: { id: string; criterion: ConfirmedResult['outcomes'][number]['criterion'] }[];
  scale: AwardedGrade['scale'];
};

/**
 * The award record of one recipient of a list.
 * @param now when the batch issues it: the moment of the award where the list tells no day
 */
export function recipientRecord(
  base: BatchBase,
  recipient: Recipient,
  parties: Omit<AwardParties, 'holder'>,
  now: Date,
): AwardRecord {
  const confirmedAt = recipient.date ? new Date(`${recipient.date}T12:00:00Z`) : now;
  const value = recipient.grade ?? (base.scale === 'pass-fail' ? 'pass' : undefined);
  const { grade: _, ...record } = awardRecord(
    {
      ...base,
      assessment: '',
      enrolment: '',
      implementation: '',
      holder: '',
      outcomes: base.outcomes.map((outcome) => ({
        ...outcome,
        met: !recipient.notMet?.includes(outcome.id),
      })),
      grade: { scale: base.scale, value: value ?? '' } as AwardedGrade,
      passed: true,
      language: recipient.language ?? base.language,
      assessedAt: confirmedAt,
      confirmedAt,
    },
    {
      ...parties,
      holder: {
        name: recipient.name,
        ...(recipient.learnerNumber && { learnerNumber: recipient.learnerNumber }),
      },
    },
  );
  if (value === undefined) return record;
  return { ...record, grade: { scale: base.scale, value } as AwardedGrade };
}

/** All of a record that is not the recipient's own: awards that share it can be made from one template. */
export function commonPart({
  holder,
  grade,
  outcomes,
  awardedAt,
  validFrom,
  validUntil,
  ...rest
}: AwardRecord): string {
  return JSON.stringify([rest, outcomes.map(({ result: _, ...outcome }) => outcome)]);
}
