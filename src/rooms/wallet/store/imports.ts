import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { RecipientMatch } from '../../../standards/verify/index.ts';
import type { Verified } from '../../verification/index.ts';

/** A credential from elsewhere, without its bytes. `keptAt` null: it was only looked at. */
export type Import = {
  id: Id;
  recipient: RecipientMatch;
  report: Verified;
  createdAt: Date;
  checkedAt: Date;
  keptAt: Date | null;
};

type Row = Omit<Import, 'report'> & { report: string };

const columns = sql`id, recipient, report, created_at as "createdAt", checked_at as "checkedAt", kept_at as "keptAt"`;

function read(row: Row): Import {
  return { ...row, report: JSON.parse(row.report) as Verified };
}

export type NewImport = Pick<Import, 'id' | 'recipient' | 'report'> & {
  holder: Id;
  original: Uint8Array;
  digest: string;
  at: Date;
};

/** False where the same credential is there, which came meanwhile. */
export async function insertImport(tx: Tx, brought: NewImport): Promise<boolean> {
  const { id, holder, original, digest, recipient, report, at } = brought;
  const query = sql`insert into wallet_imports (id, holder_id, original, digest, recipient, report, created_at, checked_at)
    values (${id}, ${holder}, ${Buffer.from(original)}, ${digest}, ${recipient}, ${JSON.stringify(report)}, ${at}, ${at})
    on conflict (holder_id, digest) do nothing`;
  return (await changed(tx, query)) === 1;
}

/** Those that a learner has kept, newest first. */
export async function listImports(tx: Tx, holder: Id): Promise<Import[]> {
  const found = await rows(
    tx,
    sql<Row>`select ${columns} from wallet_imports where holder_id = ${holder} and kept_at is not null order by id desc`,
  );
  return found.map(read);
}

export async function findImport(tx: Tx, holder: Id, id: Id): Promise<Import | undefined> {
  const row = await firstRow(
    tx,
    sql<Row>`select ${columns} from wallet_imports where holder_id = ${holder} and id = ${id}`,
  );
  return row && read(row);
}

/** The bytes as they were received. */
export async function findOriginal(tx: Tx, holder: Id, id: Id): Promise<Uint8Array | undefined> {
  const row = await firstRow(
    tx,
    sql<{
      original: Uint8Array;
    }>`select original from wallet_imports where holder_id = ${holder} and id = ${id}`,
  );
  return row?.original;
}

export function findSameImport(
  tx: Tx,
  holder: Id,
  digest: string,
): Promise<{ id: Id; keptAt: Date | null } | undefined> {
  return firstRow(
    tx,
    sql<{ id: Id; keptAt: Date | null }>`select id, kept_at as "keptAt" from wallet_imports
      where holder_id = ${holder} and digest = ${digest}`,
  );
}

/** How many a learner has, those only looked at among them, and how many bytes they are. */
export async function countImports(tx: Tx, holder: Id): Promise<{ count: number; bytes: number }> {
  const row = await firstRow(
    tx,
    sql<{ count: number; bytes: string }>`select count(*)::integer as count,
      coalesce(sum(length(original)), 0)::text as bytes from wallet_imports where holder_id = ${holder}`,
  );
  return { count: row?.count ?? 0, bytes: Number(row?.bytes ?? 0) };
}

/** False where there is none, or it is kept already. */
export async function updateImportKept(tx: Tx, holder: Id, id: Id, at: Date): Promise<boolean> {
  const query = sql`update wallet_imports set kept_at = ${at}
    where holder_id = ${holder} and id = ${id} and kept_at is null`;
  return (await changed(tx, query)) === 1;
}

export async function updateImportReport(
  tx: Tx,
  holder: Id,
  id: Id,
  found: Pick<Import, 'report' | 'recipient'> & { at: Date },
): Promise<boolean> {
  const query = sql`update wallet_imports set report = ${JSON.stringify(found.report)}, recipient = ${found.recipient},
    checked_at = ${found.at} where holder_id = ${holder} and id = ${id}`;
  return (await changed(tx, query)) === 1;
}

export async function deleteImportRow(tx: Tx, holder: Id, id: Id): Promise<boolean> {
  return (
    (await changed(tx, sql`delete from wallet_imports where holder_id = ${holder} and id = ${id}`)) === 1
  );
}

/** Removes what was looked at before a moment and not kept. */
export async function forgetLookedAt(tx: Tx, before: Date): Promise<void> {
  await sql`delete from wallet_imports where kept_at is null and created_at < ${before}`.execute(tx);
}
