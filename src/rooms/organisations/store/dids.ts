import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import { findInstitution, type Institution } from './institutions.ts';

/** A DID of an institution: that of this program's address, or of a domain of its own. None is ever taken away. */
export type InstitutionDid = { did: string; kind: 'program' | 'domain'; since: Date };

/** All DIDs of an institution, the oldest first. */
export function listDids(tx: Tx, institution: string): Promise<InstitutionDid[]> {
  return rows(
    tx,
    sql<InstitutionDid>`select did, kind, since from institution_dids
      where institution_id = ${institution} order by since, did`,
  );
}

/** From now on new credentials name this DID. False where it is another institution's. */
export async function changeDid(tx: Tx, institution: string, did: string): Promise<boolean> {
  await sql`insert into institution_dids (institution_id, did, kind) values (${institution}, ${did}, 'domain')
    on conflict do nothing`.execute(tx);
  const query = sql`update institutions set did = ${did} where institution_id = ${institution}
    and exists (select from institution_dids where institution_id = ${institution} and did = ${did})`;
  return (await changed(tx, query)) === 1;
}

/** What an institution has become part of, if it has. */
export async function findSuccessor(
  tx: Tx,
  institution: string,
): Promise<(Institution & { since: Date }) | undefined> {
  const query = sql<{ id: string; since: Date }>`select successor_id as id, since from institution_successors
    where institution_id = ${institution}`;
  const found = await firstRow(tx, query);
  const successor = found && (await findInstitution(tx, found.id));
  return successor && { ...successor, since: found.since };
}

/** The institutions that have become part of this one. */
export async function listPredecessors(tx: Tx, institution: string): Promise<string[]> {
  const query = sql<{ id: string }>`select institution_id as id from institution_successors
    where successor_id = ${institution} order by since, institution_id`;
  return (await rows(tx, query)).map(({ id }) => id);
}

/** False where the institution has a successor already. */
export async function insertSuccessor(
  tx: Tx,
  { institution, successor, since }: { institution: string; successor: string; since: Date },
): Promise<boolean> {
  const query = sql`insert into institution_successors (institution_id, successor_id, since)
    values (${institution}, ${successor}, ${since}) on conflict do nothing`;
  return (await changed(tx, query)) === 1;
}
