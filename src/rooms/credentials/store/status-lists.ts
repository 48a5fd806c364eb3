import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

/** The list that takes new entries, and how many of them it has. */
export type OpenList = { number: number; url: string; entries: number; used: number };

export type StoredList = {
  institution: string;
  number: number;
  url: string;
  entries: number;
  version: number;
  signedVersion: number | null;
  signedKey: Id | null;
  signedAt: Date | null;
  document: string | null;
};

const columns = sql`institution_id as institution, number, url, entries, version, signed_version as "signedVersion",
  signed_key as "signedKey", signed_at as "signedAt", signed_document as document`;

export function openList(tx: Tx, institution: string): Promise<OpenList | undefined> {
  return firstRow(
    tx,
    sql<OpenList>`select number, url, entries, used from status_lists
      where institution_id = ${institution} order by number desc limit 1`,
  );
}

export async function insertList(
  tx: Tx,
  institution: string,
  list: { number: number; url: string; entries: number },
): Promise<void> {
  await sql`insert into status_lists (institution_id, number, url, entries)
    values (${institution}, ${list.number}, ${list.url}, ${list.entries}) on conflict do nothing`.execute(tx);
}

/** The first of the indexes that no award has in this list yet. */
export async function freeIndex(
  tx: Tx,
  institution: string,
  list: number,
  candidates: readonly number[],
): Promise<number | undefined> {
  const row = await firstRow(
    tx,
    sql<{ index: number }>`select candidate as index from unnest(${candidates}::integer[]) as candidate
      where not exists (select from awards where institution_id = ${institution} and status_list = ${list} and status_index = candidate)
      limit 1`,
  );
  return row?.index;
}

/** Counts one more entry; returns how many there are. */
export async function countEntry(tx: Tx, institution: string, list: number): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{ used: number }>`update status_lists set used = used + 1
      where institution_id = ${institution} and number = ${list} returning used`,
  );
  return row?.used ?? 0;
}

/** The set bits of the list are others now: its signed document is out of date. */
export async function touchList(tx: Tx, institution: string, list: number): Promise<void> {
  await sql`update status_lists set version = version + 1
    where institution_id = ${institution} and number = ${list}`.execute(tx);
}

export function findList(tx: Tx, institution: string, number: number): Promise<StoredList | undefined> {
  return firstRow(
    tx,
    sql<StoredList>`select ${columns} from status_lists where institution_id = ${institution} and number = ${number}`,
  );
}

export function findListByUrl(tx: Tx, url: string): Promise<StoredList | undefined> {
  return firstRow(tx, sql<StoredList>`select ${columns} from status_lists where url = ${url}`);
}

/** The entries of a list whose credentials are revoked. */
export async function revokedIndexes(tx: Tx, institution: string, list: number): Promise<number[]> {
  const found = await rows(
    tx,
    sql<{ index: number }>`select status_index as index from awards
      where institution_id = ${institution} and status_list = ${list} and revoked_at is not null`,
  );
  return found.map((row) => row.index);
}

/** Keeps a signed list, unless a later version has been kept meanwhile. */
export function saveSignedList(
  tx: Tx,
  list: { institution: string; number: number; version: number },
  signed: { key: Id; at: Date; document: string },
): Promise<number> {
  return changed(
    tx,
    sql`update status_lists set signed_version = ${list.version}, signed_key = ${signed.key}, signed_at = ${signed.at},
        signed_document = ${signed.document}
      where institution_id = ${list.institution} and number = ${list.number} and coalesce(signed_version, 0) <= ${list.version}`,
  );
}
