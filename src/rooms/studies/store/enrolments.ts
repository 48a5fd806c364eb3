import { type Id, isId, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Mode, OfferingDocument } from '../../framework/index.ts';
import type { Implementation, PublishedOffering } from '../../offerings/index.ts';

export type EnrolmentState = 'enrolled' | 'cancelled' | 'graded' | 'confirmed';

/** Somebody's place in an implementation, with the name of what she takes. Days are YYYY-MM-DD. */
export type Enrolment = {
  institution: string;
  id: Id;
  implementation: Id;
  offering: Id;
  offeringRevision: number;
  holder: Id;
  state: EnrolmentState;
  starts: string;
  ends: string;
  language: string;
  mode: Mode;
  enrolledAt: Date;
  title: LocalizedText;
  ects: number | null;
};

const columns = sql`e.institution_id as institution, e.id, e.implementation_id as implementation, e.offering_id as offering,
  e.offering_revision as "offeringRevision", e.holder_id as holder, e.state, e.starts, e.ends, e.language, e.mode,
  e.enrolled_at as "enrolledAt", p.document -> 'title' as title, (p.document ->> 'ects')::numeric as ects`;
const source = sql`enrolments e join promised_offerings p on p.institution_id = e.institution_id and p.offering_id = e.offering_id
  and p.revision = e.offering_revision and p.framework_sha256 = e.framework_sha256`;

/**
 * Enrols somebody in an implementation and keeps what was promised to her: the published revision.
 * Undefined where she has a place already.
 */
export async function insertEnrolment(
  tx: Tx,
  enrolment: { published: PublishedOffering; implementation: Implementation; holder: Id; now: Date },
): Promise<Id | undefined> {
  const { published, implementation, holder, now } = enrolment;
  const { institution, id: offering, revision, framework } = published;
  const { starts, ends, language, mode } = implementation;
  const id = newId();
  await sql`insert into promised_offerings (institution_id, offering_id, revision, framework_sha256, document, framework)
    values (${institution}, ${offering}, ${revision}, ${framework.sha256}, ${json(published.document)}, ${json(framework)})
    on conflict do nothing`.execute(tx);
  const inserted = await changed(
    tx,
    sql`insert into enrolments (institution_id, id, implementation_id, offering_id, offering_revision, framework_sha256, holder_id,
        starts, ends, language, mode, enrolled_at)
      values (${institution}, ${id}, ${implementation.id}, ${offering}, ${revision}, ${framework.sha256}, ${holder},
        ${starts}, ${ends}, ${language}, ${mode}, ${now})
      on conflict do nothing`,
  );
  return inserted === 1 ? id : undefined;
}

/** The place that somebody has in an implementation. */
export async function placeOf(
  tx: Tx,
  institution: string,
  implementation: Id,
  holder: Id,
): Promise<Id | undefined> {
  const row = await firstRow(
    tx,
    sql<{
      id: Id;
    }>`select id from enrolments where institution_id = ${institution} and implementation_id = ${implementation}
      and holder_id = ${holder} and state <> 'cancelled'`,
  );
  return row?.id;
}

export async function findEnrolment(tx: Tx, institution: string, id: Id): Promise<Enrolment | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<Enrolment>`select ${columns} from ${source} where e.institution_id = ${institution} and e.id = ${id}`,
  );
}

/** What was promised to those who enrolled in one revision: the document, and the framework it was checked against. */
export async function findPromised(
  tx: Tx,
  { institution, id }: Pick<Enrolment, 'institution' | 'id'>,
): Promise<{ document: OfferingDocument; framework: PublishedOffering['framework'] }> {
  const found = await firstRow(
    tx,
    sql<{
      document: OfferingDocument;
      framework: PublishedOffering['framework'];
    }>`select p.document, p.framework from ${source}
      where e.institution_id = ${institution} and e.id = ${id}`,
  );
  return found!;
}

/** Moves an enrolment on, if it is in one of the states `from`. Whoever comes second finds it moved. */
export async function moveEnrolment(
  tx: Tx,
  { institution, id }: Pick<Enrolment, 'institution' | 'id'>,
  from: readonly EnrolmentState[],
  to: EnrolmentState,
  now: Date,
): Promise<boolean> {
  const cancelled = to === 'cancelled' ? now : null;
  const moved = await changed(
    tx,
    sql`update enrolments set state = ${to}, cancelled_at = ${cancelled}
      where institution_id = ${institution} and id = ${id} and state = any(${from})`,
  );
  return moved === 1;
}

/** How far the learners of an implementation are. */
export type ClassCount = { enrolled: number; graded: number; confirmed: number };

export async function countClass(tx: Tx, institution: string, implementation: Id): Promise<ClassCount> {
  const row = await firstRow(
    tx,
    sql<ClassCount>`select count(*) filter (where state = 'enrolled') as enrolled, count(*) filter (where state = 'graded') as graded,
        count(*) filter (where state = 'confirmed') as confirmed
      from enrolments where institution_id = ${institution} and implementation_id = ${implementation}`,
  );
  return row!;
}

/** Somebody's own enrolment with its result, where there is one. */
export type OwnEnrolment = Enrolment & {
  assessment: Id | null;
  scale: '0-5' | 'pass-fail' | null;
  grade: string | null;
  passed: boolean | null;
};

/** Everything a person enrolled in, in all institutions, newest first, behind the id `before`. */
export function listOwnEnrolments(
  tx: Tx,
  holder: Id,
  before: Id | null,
  limit: number,
): Promise<OwnEnrolment[]> {
  const older = before ? sql`and e.id < ${before}` : sql``;
  return rows(
    tx,
    sql<OwnEnrolment>`select ${columns}, a.id as assessment, a.scale, a.grade, a.passed
      from ${source} left join assessments a on a.institution_id = e.institution_id and a.enrolment_id = e.id
      where e.holder_id = ${holder} ${older} order by e.id desc limit ${limit}`,
  );
}

/** One learner of a class. */
export type Classmate = Pick<Enrolment, 'id' | 'holder' | 'state'> & {
  assessment: Id | null;
  scale: '0-5' | 'pass-fail' | null;
  grade: string | null;
  assessor: Id | null;
};

/** Who has a place in an implementation, in the order they enrolled. */
export function listClass(tx: Tx, institution: string, implementation: Id): Promise<Classmate[]> {
  return rows(
    tx,
    sql<Classmate>`select e.id, e.holder_id as holder, e.state, a.id as assessment, a.scale, a.grade, a.assessor_id as assessor
      from enrolments e left join assessments a on a.institution_id = e.institution_id and a.enrolment_id = e.id
      where e.institution_id = ${institution} and e.implementation_id = ${implementation} and e.state <> 'cancelled' order by e.id`,
  );
}
