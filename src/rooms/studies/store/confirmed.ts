import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { AwardedGrade } from '../../../standards/award.ts';
import type { Mode, OfferingDocument, Supervision } from '../../framework/index.ts';
import type { PublishedOffering } from '../../offerings/index.ts';
import type { GradedOutcome } from '../rules/grading.ts';

/** Everything that a confirmed result says, as it was in force: what a credential is made of. */
export type ConfirmedResult = {
  assessment: Id;
  enrolment: Id;
  implementation: Id;
  holder: Id;
  /** The published revision in which the learner had enrolled, and the framework that it conformed to. */
  offering: {
    id: Id;
    revision: number;
    document: OfferingDocument;
    framework: PublishedOffering['framework'];
  };
  /** Per outcome of the document: the criterion as it was frozen, and whether it was met. */
  outcomes: { id: string; criterion: LocalizedText | null; met: boolean }[];
  grade: AwardedGrade;
  /** False for grade 0 and for a fail: no credential is made of it. */
  passed: boolean;
  mode: Mode[];
  supervision: Supervision;
  /** Language of the implementation, BCP 47. */
  language: string;
  assessedAt: Date;
  confirmedAt: Date;
};

type Row = Omit<ConfirmedResult, 'offering' | 'outcomes' | 'grade' | 'mode'> & {
  offering: Id;
  revision: number;
  document: OfferingDocument;
  framework: PublishedOffering['framework'];
  outcomes: GradedOutcome[];
  scale: string;
  grade: string;
  mode: Mode;
};

/** Undefined where there is no such result, or nobody has confirmed it. */
export async function readConfirmed(
  tx: Tx,
  institution: string,
  assessment: Id,
): Promise<ConfirmedResult | undefined> {
  const [found] = await readConfirmedAll(tx, institution, [assessment]);
  return found;
}

/** Those of the results that are confirmed, in no order. */
export async function readConfirmedAll(
  tx: Tx,
  institution: string,
  assessments: readonly Id[],
): Promise<ConfirmedResult[]> {
  const found = await rows(
    tx,
    sql<Row>`select a.id as assessment, e.id as enrolment, e.implementation_id as implementation, a.holder_id as holder,
        e.offering_id as offering, e.offering_revision as revision, p.document, p.framework, a.outcomes, a.scale, a.grade,
        a.passed, e.mode, a.supervision, e.language, a.assessed_at as "assessedAt", a.confirmed_at as "confirmedAt"
      from assessments a
      join enrolments e on e.institution_id = a.institution_id and e.id = a.enrolment_id
      join promised_offerings p on p.institution_id = e.institution_id and p.offering_id = e.offering_id
        and p.revision = e.offering_revision and p.framework_sha256 = e.framework_sha256
      where a.institution_id = ${institution} and a.id = any(${[...assessments]}::uuid[]) and a.state = 'confirmed'`,
  );
  return found.map(resultOf);
}

/** The passed and confirmed results in an offering, in the order of their ids, behind `after`. */
export function listPassed(
  tx: Tx,
  institution: string,
  offering: Id,
  after: Id | null,
  limit: number,
): Promise<{ assessment: Id; holder: Id }[]> {
  return rows(
    tx,
    sql`select a.id as assessment, a.holder_id as holder
      from assessments a
      join enrolments e on e.institution_id = a.institution_id and e.id = a.enrolment_id
      where a.institution_id = ${institution} and e.offering_id = ${offering} and a.state = 'confirmed' and a.passed
        and (${after}::uuid is null or a.id > ${after}::uuid)
      order by a.id limit ${limit}`,
  );
}

function resultOf(row: Row): ConfirmedResult {
  const { offering: id, revision, document, framework, outcomes, scale, grade, mode, ...rest } = row;
  return {
    ...rest,
    offering: { id, revision, document, framework },
    outcomes: outcomes.map(({ id, criterion, result }) => ({
      id,
      criterion: criterion ?? null,
      met: result === 'met',
    })),
    grade: { scale, value: grade } as AwardedGrade,
    mode: [mode],
  };
}
