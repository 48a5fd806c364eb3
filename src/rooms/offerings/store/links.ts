import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Link } from '../rules/lineage/circle.ts';
import type { OfferingState } from '../rules/workflow.ts';

type Place = { institution: string; id: Id };

/** Nobody else changes what points to what before this transaction ends: two halves of a circle could meet. */
export async function lockLinks(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('offering-links', 0))`.execute(tx);
}

/** All links that can be followed from these offerings, whoever they belong to, however far. */
export function linksFrom(tx: Tx, places: readonly Place[]): Promise<Link[]> {
  return rows(
    tx,
    sql<Link>`with recursive reached (institution, id) as (
        select * from unnest(${places.map(({ institution }) => institution)}::text[], ${places.map(({ id }) => id)}::uuid[])
        union
        select l.to_institution, l.to_id from reached r
          join offering_links l on l.institution_id = r.institution and l.offering_id = r.id
          where l.to_kind = 'offering')
      select distinct r.institution || '/' || r.id as "from", l.to_institution || '/' || l.to_id as "to"
      from reached r join offering_links l on l.institution_id = r.institution and l.offering_id = r.id
      where l.to_kind = 'offering'`,
  );
}

/** An offering that is derived from something, or has it as a part. `published`: everybody may open it. */
export type Descendant = {
  institution: string;
  id: Id;
  way: 'derived' | 'part';
  title: LocalizedText;
  state: OfferingState | null;
  published: boolean;
};

const MOST = 200;

/**
 * What has been made of a source: one's own offerings, and what others have published. Of what is published the public
 * title is told, since everybody may ask; the next version may have another.
 */
export function descendantsOf(tx: Tx, place: Place): Promise<Descendant[]> {
  return rows(
    tx,
    sql<Descendant>`select l.institution_id as institution, l.offering_id as id, l.way,
        coalesce(p.document -> 'title', o.document -> 'title') as title, o.state, p.id is not null as published
      from offering_links l
        left join offerings o on o.institution_id = l.institution_id and o.id = l.offering_id
        left join published_offerings p on p.institution_id = l.institution_id and p.id = l.offering_id and p.withdrawn_at is null
      where l.to_institution = ${place.institution} and l.to_id = ${place.id} and (o.id is not null or p.id is not null)
      order by p.id is null, l.institution_id, l.offering_id limit ${MOST}`,
  );
}

/** Which of these offerings everybody may open. */
export async function publishedAmong(tx: Tx, places: readonly Place[]): Promise<Set<string>> {
  const found = await rows(
    tx,
    sql<{ place: string }>`select p.institution_id || '/' || p.id as place from published_offerings p
      join unnest(${places.map(({ institution }) => institution)}::text[], ${places.map(({ id }) => id)}::uuid[]) as asked (institution, id)
        on p.institution_id = asked.institution and p.id = asked.id
      where p.withdrawn_at is null`,
  );
  return new Set(found.map(({ place }) => place));
}
