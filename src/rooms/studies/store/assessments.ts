import { type Id, isId, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { GradeScale, Supervision } from '../../framework/index.ts';
import type { GradedOutcome } from '../rules/grading.ts';

/** A result: every outcome with the criterion that was in force, and the grade over all. */
export type AssessmentRow = {
  institution: string;
  id: Id;
  enrolment: Id;
  holder: Id;
  revision: number;
  outcomes: GradedOutcome[];
  scale: GradeScale;
  grade: string;
  passed: boolean;
  supervision: Supervision;
  assessor: Id;
  assessedAt: Date;
  state: 'graded' | 'confirmed';
  confirmedBy: Id | null;
  confirmedAt: Date | null;
};

const columns = sql`a.institution_id as institution, a.id, a.enrolment_id as enrolment, a.holder_id as holder, a.revision, a.outcomes,
  a.scale, a.grade, a.passed, a.supervision, a.assessor_id as assessor, a.assessed_at as "assessedAt", a.state,
  a.confirmed_by as "confirmedBy", a.confirmed_at as "confirmedAt"`;

export async function findAssessment(
  tx: Tx,
  institution: string,
  id: Id,
): Promise<AssessmentRow | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<AssessmentRow>`select ${columns} from assessments a where institution_id = ${institution} and id = ${id}`,
  );
}

export function findAssessmentOf(
  tx: Tx,
  institution: string,
  enrolment: Id,
): Promise<AssessmentRow | undefined> {
  return firstRow(
    tx,
    sql<AssessmentRow>`select ${columns} from assessments a where institution_id = ${institution} and enrolment_id = ${enrolment}`,
  );
}

export type NewResult = Pick<
  AssessmentRow,
  | 'institution'
  | 'enrolment'
  | 'holder'
  | 'outcomes'
  | 'scale'
  | 'grade'
  | 'passed'
  | 'supervision'
  | 'assessor'
  | 'assessedAt'
>;

/** The first result of an enrolment; undefined where there is one already. */
export async function insertResult(tx: Tx, result: NewResult): Promise<Id | undefined> {
  const id = newId();
  const {
    institution,
    enrolment,
    holder,
    outcomes,
    scale,
    grade,
    passed,
    supervision,
    assessor,
    assessedAt,
  } = result;
  const inserted = await changed(
    tx,
    sql`insert into assessments (institution_id, id, enrolment_id, holder_id, outcomes, scale, grade, passed, supervision, assessor_id, assessed_at)
      values (${institution}, ${id}, ${enrolment}, ${holder}, ${json(outcomes)}, ${scale}, ${grade}, ${passed}, ${supervision},
        ${assessor}, ${assessedAt})
      on conflict do nothing`,
  );
  return inserted === 1 ? id : undefined;
}

/** Replaces an unconfirmed result that is still in the revision its reader had seen. */
export async function replaceResult(tx: Tx, id: Id, seen: number, result: NewResult): Promise<boolean> {
  const { institution, outcomes, scale, grade, passed, supervision, assessor, assessedAt } = result;
  const replaced = await changed(
    tx,
    sql`update assessments set revision = revision + 1, outcomes = ${json(outcomes)}, scale = ${scale}, grade = ${grade},
        passed = ${passed}, supervision = ${supervision}, assessor_id = ${assessor}, assessed_at = ${assessedAt}
      where institution_id = ${institution} and id = ${id} and revision = ${seen} and state = 'graded'`,
  );
  return replaced === 1;
}

/** Confirms a result in the revision that was looked at; false where it was confirmed or graded anew meanwhile. */
export async function confirmResult(
  tx: Tx,
  institution: string,
  id: Id,
  seen: number,
  by: Id | null,
  now: Date,
): Promise<boolean> {
  const confirmed = await changed(
    tx,
    sql`update assessments set state = 'confirmed', confirmed_by = ${by}, confirmed_at = ${now}
      where institution_id = ${institution} and id = ${id} and revision = ${seen} and state = 'graded'`,
  );
  return confirmed === 1;
}

/** A result that waits for confirmation. */
export type Unconfirmed = Pick<
  AssessmentRow,
  'id' | 'enrolment' | 'holder' | 'revision' | 'scale' | 'grade' | 'passed' | 'assessor' | 'assessedAt'
> & { title: LocalizedText; implementation: Id; starts: string; ends: string };

/** The results of an institution that nobody has confirmed, the oldest first, behind the id `after`. */
export function listUnconfirmed(
  tx: Tx,
  institution: string,
  after: Id | null,
  limit: number,
): Promise<Unconfirmed[]> {
  const later = after ? sql`and a.id > ${after}` : sql``;
  return rows(
    tx,
    sql<Unconfirmed>`select a.id, a.enrolment_id as enrolment, a.holder_id as holder, a.revision, a.scale, a.grade, a.passed,
        a.assessor_id as assessor, a.assessed_at as "assessedAt", p.document -> 'title' as title,
        e.implementation_id as implementation, e.starts, e.ends
      from assessments a
      join enrolments e on e.institution_id = a.institution_id and e.id = a.enrolment_id
      join promised_offerings p on p.institution_id = e.institution_id and p.offering_id = e.offering_id
        and p.revision = e.offering_revision and p.framework_sha256 = e.framework_sha256
      where a.institution_id = ${institution} and a.state = 'graded' ${later} order by a.id limit ${limit}`,
  );
}
