import type { Id } from '../../../base/ids.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { OfferingDocument } from '../../framework/index.ts';

/** One saved version with its document. */
export type KeptRevision = {
  revision: number;
  author: Id | null;
  imported: boolean;
  at: Date;
  document: OfferingDocument;
};

const columns = sql`revision, author, imported, at, document`;

/** Versions of an offering, newest first, below `before` where it is given. */
export function readRevisions(
  tx: Tx,
  institution: string,
  offering: Id,
  { before, limit }: { before: number | null; limit: number },
): Promise<KeptRevision[]> {
  return rows(
    tx,
    sql<KeptRevision>`select ${columns} from offering_revisions
      where institution_id = ${institution} and offering_id = ${offering}
        and (${before}::int is null or revision < ${before}::int)
      order by revision desc limit ${limit}`,
  );
}

export function readRevision(
  tx: Tx,
  institution: string,
  offering: Id,
  revision: number,
): Promise<KeptRevision | undefined> {
  return firstRow(
    tx,
    sql<KeptRevision>`select ${columns} from offering_revisions
      where institution_id = ${institution} and offering_id = ${offering} and revision = ${revision}`,
  );
}
