import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Deadlines } from '../rules/process/days.ts';
import type { Track } from '../rules/process/process.ts';
import type { OfferingState } from '../rules/workflow.ts';

/** Who answers for an offering, on which track it is, and since when in its state. */
export type Way = {
  owner: Id | null;
  track: Track;
  trackReason: string | null;
  since: Date;
  /** The day on which the need was first known, YYYY-MM-DD. */
  needOn: string | null;
};

export function findWay(tx: Tx, institution: string, offering: Id): Promise<Way | undefined> {
  return firstRow(
    tx,
    sql<Way>`select owner, track, track_reason as "trackReason", state_since as since, need_on as "needOn"
      from offerings where institution_id = ${institution} and id = ${offering}`,
  );
}

export type OverdueRow = {
  id: Id;
  title: LocalizedText;
  state: OfferingState;
  track: Track;
  owner: Id | null;
  /** Days, YYYY-MM-DD: when it came into its state, and the last day. */
  since: string;
  due: string;
};

/** By what offerings are late: days of the states, the zone in which days are counted, and today, YYYY-MM-DD. */
export type Lateness = { deadlines: Deadlines; zone: string; today: string };

/** When an offering must have left its state; null where nothing says so. Imported ones wait until somebody owns them. */
export function dueSql(deadlines: Deadlines, zone: string) {
  return sql`case when state in ('idea', 'design', 'review', 'approved') and (owner is not null or not imported) then
    (state_since at time zone ${zone})::date + (${json(deadlines)}::jsonb -> track ->> state)::int end`;
}

/** The offerings of an institution (of one owner) whose last day is past, the latest first. */
export function listOverdue(
  tx: Tx,
  institution: string,
  owner: Id | null,
  { deadlines, zone, today }: Lateness,
): Promise<OverdueRow[]> {
  return rows(
    tx,
    sql<OverdueRow>`select * from (
        select id, document->'title' as title, state, track, owner, (state_since at time zone ${zone})::date as since,
          ${dueSql(deadlines, zone)} as due
        from offerings where institution_id = ${institution} and state in ('idea', 'design', 'review', 'approved')
          and (${owner}::uuid is null or owner = ${owner}::uuid)) as waiting
      where due < ${today}::date order by due, id`,
  );
}

/** Puts a new offering where proposals begin. */
export async function setProposed(
  tx: Tx,
  { institution, offering }: { institution: string; offering: Id },
  way: { state: OfferingState; track: Track; reason: string | null; needOn: string | null },
): Promise<void> {
  await sql`update offerings set state = ${way.state}, track = ${way.track}, track_reason = ${way.reason}, need_on = ${way.needOn}
    where institution_id = ${institution} and id = ${offering}`.execute(tx);
}

export async function setOwner(tx: Tx, institution: string, offering: Id, owner: Id): Promise<void> {
  await sql`update offerings set owner = ${owner} where institution_id = ${institution} and id = ${offering}`.execute(
    tx,
  );
}

export async function setTrack(
  tx: Tx,
  institution: string,
  offering: Id,
  track: Track,
  reason: string | null,
): Promise<void> {
  await sql`update offerings set track = ${track}, track_reason = ${reason}
    where institution_id = ${institution} and id = ${offering}`.execute(tx);
}

export type ProposedRow = {
  id: Id;
  title: LocalizedText;
  state: OfferingState;
  track: Track;
  trackReason: string | null;
  needOn: string | null;
  /** It was said no to before it ever came into the catalogue. */
  turnedDown: boolean;
  by: Id | null;
  at: Date;
};

/** What was proposed in an institution, the newest first. */
export function listProposed(tx: Tx, institution: string, limit: number): Promise<ProposedRow[]> {
  return rows(
    tx,
    sql<ProposedRow>`select o.id, o.document->'title' as title, o.state, o.track, o.track_reason as "trackReason",
        o.need_on as "needOn", s.person as by, s.at,
        o.state = 'withdrawn' and not exists (select from published_offerings p
          where p.institution_id = o.institution_id and p.id = o.id) as "turnedDown"
      from offering_steps s join offerings o on o.institution_id = s.institution_id and o.id = s.offering_id
      where s.institution_id = ${institution} and s.verb = 'propose' order by s.at desc, s.id desc limit ${limit}`,
  );
}
