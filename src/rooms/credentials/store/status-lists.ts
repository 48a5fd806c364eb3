import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { ListKind } from '../status/entries.ts';

/** The list that takes new entries, and how many of them it has. */
export type OpenList = { number: number; url: string; entries: number; used: number };

/** A numbered list; each change of one of its entries raises the version. `did`: whom its credentials name as issuer. */
export type StoredList = {
  institution: string;
  number: number;
  url: string;
  did: string;
  entries: number;
  version: number;
};

/** A signed list as it is kept. `lapsed`: a credential in it has come to its end since. */
export type KeptList = { version: number; key: Id; signedAt: Date; document: string; lapsed: boolean };

/** An entry that is set: the credential no longer holds (`off`), or not for the time being. */
export type SetEntry = { index: number; off: boolean };

const columns = sql`institution_id as institution, number, url, did, entries, version`;

/** The list for new entries; undefined where there is none, or the institution has another DID since. */
export function openList(tx: Tx, institution: string): Promise<OpenList | undefined> {
  return firstRow(
    tx,
    sql<OpenList>`select number, url, entries, used from status_lists
      where institution_id = ${institution} and did = (select did from institutions where institution_id = ${institution})
      order by number desc limit 1`,
  );
}

/** The number of the list that is opened next. */
export async function nextListNumber(tx: Tx, institution: string): Promise<number> {
  const query = sql<{ next: number }>`select coalesce(max(number), 0) + 1 as next from status_lists
    where institution_id = ${institution}`;
  return (await firstRow(tx, query))?.next ?? 1;
}

export async function insertList(
  tx: Tx,
  institution: string,
  list: { number: number; url: string; entries: number },
): Promise<void> {
  await sql`insert into status_lists (institution_id, number, url, entries, did)
    select institution_id, ${list.number}::integer, ${list.url}, ${list.entries}::integer, did from institutions
    where institution_id = ${institution} on conflict do nothing`.execute(tx);
}

/** The first of the indexes that nothing has in this list yet. */
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
        and not exists (select from outside_entries where institution_id = ${institution} and status_list = ${list} and status_index = candidate)
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

/** The entries of the list are others now: its signed documents are out of date. */
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

export function findKeptList(
  tx: Tx,
  { institution, number }: StoredList,
  kind: ListKind,
  now: Date,
): Promise<KeptList | undefined> {
  return firstRow(
    tx,
    sql<KeptList>`select version, key_id as key, signed_at as "signedAt", document, exists (
        select from awards where awards.institution_id = kept.institution_id and status_list = kept.number
          and expired_at > kept.signed_at and expired_at <= ${now}
      ) as lapsed
      from status_list_documents as kept
      where institution_id = ${institution} and number = ${number} and kind = ${kind}`,
  );
}

/** The entries of a list that are set at `now`. */
export function setEntries(tx: Tx, { institution, number }: StoredList, now: Date): Promise<SetEntry[]> {
  return rows(
    tx,
    sql<SetEntry>`select status_index as index, (revoked_at is not null or coalesce(expired_at <= ${now}, false)) as off
      from awards
      where institution_id = ${institution} and status_list = ${number}
        and (revoked_at is not null or suspended_at is not null or expired_at <= ${now})
      union all
      select status_index, revoked_at is not null from outside_entries
      where institution_id = ${institution} and status_list = ${number}
        and (revoked_at is not null or suspended_at is not null)`,
  );
}

/** Keeps a signed list, unless a later version has been kept meanwhile. */
export function saveSignedList(
  tx: Tx,
  { institution, number, version }: StoredList,
  kind: ListKind,
  signed: { key: Id; at: Date; document: string },
): Promise<number> {
  return changed(
    tx,
    sql`insert into status_list_documents as kept (institution_id, number, kind, version, key_id, signed_at, document)
      values (${institution}, ${number}, ${kind}, ${version}, ${signed.key}, ${signed.at}, ${signed.document})
      on conflict (institution_id, number, kind) do update
        set version = excluded.version, key_id = excluded.key_id, signed_at = excluded.signed_at, document = excluded.document
        where kept.version <= excluded.version`,
  );
}
