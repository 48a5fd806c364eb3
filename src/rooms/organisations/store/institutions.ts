import { type Id, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import type { MemberRole } from '../../../base/roles.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';

export type Institution = {
  id: string;
  name: LocalizedText;
  country: string;
  did: string;
  homepage: string | null;
  contact: string | null;
  guest: boolean;
};
export type Unit = { institution: string; id: Id; name: LocalizedText };

const columns = sql`institution_id as id, name, country, did, homepage, contact, guest`;

export function findInstitution(tx: Tx, id: string): Promise<Institution | undefined> {
  return firstRow(tx, sql<Institution>`select ${columns} from institutions where institution_id = ${id}`);
}

/** By the DID that it has now, or by any that it ever had. */
export function findInstitutionByDid(tx: Tx, did: string): Promise<Institution | undefined> {
  return firstRow(
    tx,
    sql<Institution>`select ${columns} from institutions
      where institution_id = (select institution_id from institution_dids where did = ${did})`,
  );
}

export function listInstitutions(tx: Tx): Promise<Institution[]> {
  return rows(tx, sql<Institution>`select ${columns} from institutions order by institution_id`);
}

export async function insertInstitution(tx: Tx, institution: Institution): Promise<boolean> {
  const { id, name, country, did, homepage, contact, guest } = institution;
  return (
    (await changed(
      tx,
      sql`insert into institutions (institution_id, name, country, did, homepage, contact, guest)
        values (${id}, ${json(name)}, ${country}, ${did}, ${homepage}, ${contact}, ${guest}) on conflict do nothing`,
    )) === 1
  );
}

export function listUnits(tx: Tx, institution: string): Promise<Unit[]> {
  return rows(
    tx,
    sql<Unit>`select institution_id as institution, id, name from units where institution_id = ${institution} order by id`,
  );
}

export async function insertUnit(tx: Tx, institution: string, name: LocalizedText): Promise<Id> {
  const id = newId();
  await sql`insert into units (institution_id, id, name) values (${institution}, ${id}, ${json(name)})`.execute(
    tx,
  );
  return id;
}

export async function insertMembership(
  tx: Tx,
  membership: { institution: string; person: Id; unit: Id | null; role: MemberRole },
): Promise<Id> {
  const id = newId();
  await sql`insert into memberships (institution_id, id, person_id, unit_id, role)
    values (${membership.institution}, ${id}, ${membership.person}, ${membership.unit}, ${membership.role})`.execute(
    tx,
  );
  return id;
}

/** Whose role, which and where, has ended; undefined where there was none. */
export function endMembership(
  tx: Tx,
  institution: string,
  id: Id,
  now: Date,
): Promise<{ person: Id; role: MemberRole; unit: Id | null } | undefined> {
  return firstRow(
    tx,
    sql<{ person: Id; role: MemberRole; unit: Id | null }>`update memberships set ended_at = ${now}
      where institution_id = ${institution} and id = ${id} and ended_at is null returning person_id as person, role, unit_id as unit`,
  );
}

/** How many people have a role now, in all institutions that the transaction may read. */
export async function countRole(tx: Tx, role: MemberRole): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{
      count: number;
    }>`select count(distinct person_id) as count from memberships where role = ${role} and ended_at is null`,
  );
  return row?.count ?? 0;
}

export type Member = {
  membership: Id;
  person: Id;
  name: string;
  email: string;
  role: MemberRole;
  unit: Id | null;
  since: Date;
};

/** Who has which role in an institution now. */
export function listMembers(tx: Tx, institution: string): Promise<Member[]> {
  return rows(
    tx,
    sql<Member>`select m.id as membership, p.id as person, p.name, p.email, m.role, m.unit_id as unit, m.since
      from memberships m join persons p on p.id = m.person_id
      where m.institution_id = ${institution} and m.ended_at is null order by p.name, m.role`,
  );
}

/** The people of an institution who have one of the roles now: to whom news goes. */
export async function peopleWithRole(
  tx: Tx,
  institution: string,
  roles: readonly MemberRole[],
): Promise<Id[]> {
  const found = await rows(
    tx,
    sql<{ person: Id }>`select distinct person_id as person from memberships
      where institution_id = ${institution} and role = any(${roles}) and ended_at is null`,
  );
  return found.map((row) => row.person);
}
