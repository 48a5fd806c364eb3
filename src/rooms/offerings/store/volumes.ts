import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingState } from '../rules/workflow.ts';

/**
 * How many offerings there are of one kind. `origin` and `form` null: the document does not tell. `ects` is the sum of
 * their credits; `withoutEcts` of them do not tell theirs.
 */
export type Volume = {
  origin: string | null;
  form: string | null;
  offerings: number;
  ects: number;
  withoutEcts: number;
};

const counted = sql`origin, form, count(*) as offerings, coalesce(sum(ects), 0) as ects,
  count(*) filter (where ects is null) as "withoutEcts"`;

/** What is in the catalogue now, of every institution. */
export function countPublished(tx: Tx): Promise<(Volume & { institution: string })[]> {
  return rows(
    tx,
    sql<Volume & { institution: string }>`select institution_id as institution, ${counted}
      from published_offerings where withdrawn_at is null group by institution_id, origin, form
      order by institution_id, origin, form`,
  );
}

/** What an institution has in the making and in the catalogue, by state, without what was withdrawn. */
export function countOfInstitution(
  tx: Tx,
  institution: string,
): Promise<(Volume & { state: OfferingState })[]> {
  return rows(
    tx,
    sql<Volume & { state: OfferingState }>`select state, ${counted}
      from offerings where institution_id = ${institution} and state <> 'withdrawn' group by state, origin, form
      order by state, origin, form`,
  );
}
