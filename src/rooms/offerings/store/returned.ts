import type { Id } from '../../../base/ids.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';
import type { ImportSource } from '../rules/import/import-source.ts';
import type { ReturnLine } from '../rules/return-file.ts';
import type { OfferingState } from '../rules/workflow.ts';

/** An offering that comes from a source, with what the source last said of it. */
export type ReturnedRow = {
  id: Id;
  state: OfferingState;
  revision: number;
  document: OfferingDocument;
  imported: OfferingDocument | null;
  source: ImportSource | null;
  refreshedAt: Date | null;
  outcome: ReturnLine['outcome'];
};

type Page = { run: Id | null; after: Id | null; limit: number };

/** The imported offerings by id, behind `after`; with `run` those that this run wrote. */
export function listReturned(
  tx: Tx,
  institution: string,
  { run, after, limit }: Page,
): Promise<ReturnedRow[]> {
  return rows(
    tx,
    sql<ReturnedRow>`select o.id, o.state, o.revision, o.document, o.imported_document as imported, o.source,
        o.refreshed_at as "refreshedAt", i.outcome
      from offerings o left join import_outcomes i
        on i.institution_id = o.institution_id and i.offering_id = o.id and i.run_id = ${run}::uuid
      where o.institution_id = ${institution} and o.source_key is not null
        and (${run}::uuid is null or i.run_id is not null) and (${after}::uuid is null or o.id > ${after}::uuid)
      order by o.id limit ${limit}`,
  );
}

/** How many there are. */
export async function countReturned(tx: Tx, institution: string, run: Id | null): Promise<number> {
  const found = await firstRow(
    tx,
    sql<{ count: number }>`select count(*)::integer as count from offerings o
      where o.institution_id = ${institution} and o.source_key is not null and (${run}::uuid is null or exists (
        select 1 from import_outcomes i where i.institution_id = o.institution_id and i.offering_id = o.id
          and i.run_id = ${run}::uuid))`,
  );
  return found?.count ?? 0;
}
