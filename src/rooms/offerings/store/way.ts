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
  { deadlines, zone, today }: { deadlines: Deadlines; zone: string; today: string },
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
