import { type Id, newId } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Reference } from './projects.ts';

/** Notes of a meeting, in the language in which they were written. `heldOn` is YYYY-MM-DD. */
export type MeetingFacts = {
  heldOn: string;
  title: string;
  participants: string;
  body: string;
  topics: string[];
  field: string | null;
  projects: Reference[];
};
export type Meeting = MeetingFacts & Reference & { revision: number; createdAt: Date };

const columns = sql`institution_id as institution, id, held_on::text as "heldOn", title, participants, body, topics, field,
  projects, revision, created_at as "createdAt"`;

export async function insertMeeting(
  tx: Tx,
  institution: string,
  { heldOn, title, participants, body, topics, field, projects }: MeetingFacts,
  by: Id | null,
  now: Date,
): Promise<Id> {
  const id = newId();
  await sql`insert into rdi_meetings (institution_id, id, held_on, title, participants, body, topics, field, projects,
      created_by, created_at)
    values (${institution}, ${id}, ${heldOn}::date, ${title}, ${participants}, ${body}, ${topics}, ${field},
      ${json(projects)}, ${by}, ${now})`.execute(tx);
  return id;
}

/** Writes over what is there, as long as it is still the revision that the caller has read. */
export async function updateMeeting(
  tx: Tx,
  { institution, id, revision }: Pick<Meeting, 'institution' | 'id' | 'revision'>,
  { heldOn, title, participants, body, topics, field, projects }: MeetingFacts,
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`update rdi_meetings set held_on = ${heldOn}::date, title = ${title}, participants = ${participants}, body = ${body},
        topics = ${topics}, field = ${field}, projects = ${json(projects)}, revision = revision + 1
      where institution_id = ${institution} and id = ${id} and revision = ${revision}`,
  );
  return count === 1;
}

export function findMeeting(tx: Tx, institution: string, id: Id): Promise<Meeting | undefined> {
  return firstRow(
    tx,
    sql<Meeting>`select ${columns} from rdi_meetings where institution_id = ${institution} and id = ${id}`,
  );
}

/** The meetings of all institutions, the latest first. `after`: where a page ended. */
export function listMeetings(
  tx: Tx,
  after: { heldOn: string; id: Id } | null,
  limit: number,
): Promise<Meeting[]> {
  const behind = after ? sql`(held_on, id) < (${after.heldOn}::date, ${after.id}::uuid)` : sql`true`;
  return rows(
    tx,
    sql<Meeting>`select ${columns} from rdi_meetings where ${behind} order by held_on desc, id desc limit ${limit}`,
  );
}

/** Meetings at which a project was spoken of, the latest first. */
export function meetingsOf(tx: Tx, { institution, id }: Reference): Promise<Meeting[]> {
  return rows(
    tx,
    sql<Meeting>`select ${columns} from rdi_meetings where projects @> ${json([{ institution, id }])}
      order by held_on desc, id desc`,
  );
}

/** Notes that were written in a stretch of time. */
export function meetingsWritten(tx: Tx, from: Date, until: Date): Promise<Meeting[]> {
  return rows(
    tx,
    sql<Meeting>`select ${columns} from rdi_meetings where created_at >= ${from} and created_at < ${until} order by id`,
  );
}
