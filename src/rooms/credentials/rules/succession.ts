import type { AwardedGrade, AwardRecord } from '../../../standards/award.ts';
import { dateTimeStamp } from '../../../standards/vc/index.ts';

/** What can be put right in an award: how the holder is called, and her grade on the same scale. */
export type Correction = { name?: string | undefined; grade?: string | undefined };

/** The corrected record, or undefined where it says the same as before or the scale has no such grade. */
export function correctedRecord(record: AwardRecord, { name, grade }: Correction): AwardRecord | undefined {
  const corrected = grade === undefined ? record.grade : gradeOf(record.grade, grade);
  if (grade !== undefined && !corrected) return undefined;
  const holder = { ...record.holder, ...(name !== undefined && { name }) };
  const isSame = holder.name === record.holder.name && corrected?.value === record.grade?.value;
  return isSame ? undefined : { ...record, holder, ...(corrected && { grade: corrected }) };
}

/** The grades that an award can be given instead of its own; a failed one is none. */
export function passingGrades(grade: AwardedGrade | undefined): readonly string[] {
  if (!grade) return [];
  return grade.scale === '0-5' ? ['1', '2', '3', '4', '5'] : ['pass'];
}

function gradeOf(grade: AwardedGrade | undefined, value: string): AwardedGrade | undefined {
  if (!grade || !passingGrades(grade).includes(value)) return undefined;
  return { scale: grade.scale, value } as AwardedGrade;
}

/** The record with a new time in which it holds: from `now` to `until`, or for the time being. */
export function renewedRecord(record: AwardRecord, now: Date, until: Date | null): AwardRecord {
  const { validUntil: _, ...rest } = record;
  const at = dateTimeStamp(now);
  return { ...rest, awardedAt: at, validFrom: at, ...(until && { validUntil: dateTimeStamp(until) }) };
}
