import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Process } from '../rules/process/process.ts';

export type ProcessVersion = { version: number; note: string | null; author: Id | null; at: Date };
export type KeptProcess = ProcessVersion & { document: Process };

/** A version of an institution's own process, the newest where none is named; undefined: it has none. */
export function findProcess(
  tx: Tx,
  institution: string,
  version: number | null = null,
): Promise<KeptProcess | undefined> {
  return firstRow(
    tx,
    sql<KeptProcess>`select version, document, note, author, at from processes
      where institution_id = ${institution} and (${version}::int is null or version = ${version}::int)
      order by version desc limit 1`,
  );
}

export function listProcessVersions(tx: Tx, institution: string): Promise<ProcessVersion[]> {
  return rows(
    tx,
    sql<ProcessVersion>`select version, note, author, at from processes
      where institution_id = ${institution} order by version desc`,
  );
}

/** Keeps a version; false where somebody else kept one of that number first. */
export async function insertProcess(
  tx: Tx,
  kept: {
    institution: string;
    version: number;
    document: Process;
    note: string | null;
    author: Id | null;
    now: Date;
  },
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`insert into processes (institution_id, version, document, note, author, at)
      values (${kept.institution}, ${kept.version}, ${json(kept.document)}, ${kept.note}, ${kept.author}, ${kept.now})
      on conflict do nothing`,
  );
  return count === 1;
}
