import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Published } from '../rules/times.ts';

/**
 * The offerings that an institution has designed and published, with the whole days from the day of the need, else from
 * the idea or the first draft, to the first publication. Those that came by a file were designed elsewhere.
 */
export function listPublishedTimes(tx: Tx, institution: string, zone: string): Promise<Published[]> {
  return rows(
    tx,
    sql<Published>`select track, at, (at at time zone ${zone})::date - coalesce(need_on, (created_at at time zone ${zone})::date) as days
      from (select o.track, o.need_on, o.created_at, min(s.at) as at
        from offerings o join offering_steps s on s.institution_id = o.institution_id and s.offering_id = o.id and s.verb = 'publish'
        where o.institution_id = ${institution} and o.source_key is null group by o.institution_id, o.id) as published
      order by at`,
  );
}
