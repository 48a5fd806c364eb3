import { changed, sql, type Tx } from '../../../platform/database/index.ts';

/** An entry of a status list, by the number of the list and its place there. */
export type EntryPlace = { institution: string; list: number; index: number };

/** False: it has been allotted meanwhile. */
export async function insertOutsideEntry(
  tx: Tx,
  { institution, list, index }: EntryPlace,
  at: Date,
): Promise<boolean> {
  const query = sql`insert into outside_entries (institution_id, status_list, status_index, allotted_at)
    values (${institution}, ${list}, ${index}, ${at}) on conflict do nothing`;
  return (await changed(tx, query)) === 1;
}

/** The moment it was set stays the first one. False: no such entry was ever allotted. */
export async function setOutsideEntry(
  tx: Tx,
  { institution, list, index }: EntryPlace,
  purpose: 'revocation' | 'suspension',
  at: Date | null,
): Promise<boolean> {
  const column = sql.ref(purpose === 'revocation' ? 'revoked_at' : 'suspended_at');
  const value = at ? sql`coalesce(${column}, ${at})` : sql`null`;
  const query = sql`update outside_entries set ${column} = ${value}
    where institution_id = ${institution} and status_list = ${list} and status_index = ${index}`;
  return (await changed(tx, query)) === 1;
}
