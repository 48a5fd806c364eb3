import { type Id, isId, newId } from '../../../base/ids.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { TeamRole } from '../rules/team/team-roles.ts';

/** One role of one person in the team of an offering. */
export type TeamMember = {
  id: Id;
  person: Id;
  role: TeamRole;
  addedBy: Id | null;
  addedAt: Date;
};

const columns = sql`id, person_id as person, role, added_by as "addedBy", added_at as "addedAt"`;

export function listTeam(tx: Tx, institution: string, offering: Id): Promise<TeamMember[]> {
  return rows(
    tx,
    sql<TeamMember>`select ${columns} from offering_team
      where institution_id = ${institution} and offering_id = ${offering} order by added_at, id`,
  );
}

/** What a person is in the team of an offering; nothing where `offering` is no id. */
export async function teamRolesOf(
  tx: Tx,
  institution: string,
  offering: string,
  person: Id | null,
): Promise<TeamRole[]> {
  if (!isId(offering) || person === null) return [];
  const found = await rows(
    tx,
    sql<{ role: TeamRole }>`select role from offering_team
      where institution_id = ${institution} and offering_id = ${offering} and person_id = ${person}`,
  );
  return found.map(({ role }) => role);
}

export function findMember(
  tx: Tx,
  institution: string,
  offering: Id,
  id: string,
): Promise<TeamMember | undefined> {
  if (!isId(id)) return Promise.resolve(undefined);
  return firstRow(
    tx,
    sql<TeamMember>`select ${columns} from offering_team
      where institution_id = ${institution} and offering_id = ${offering} and id = ${id}`,
  );
}

/** Undefined where the person has the role already. */
export async function insertMember(
  tx: Tx,
  at: { institution: string; offering: Id },
  member: { person: Id; role: TeamRole; by: Id | null; now: Date },
): Promise<Id | undefined> {
  const id = newId();
  const count = await changed(
    tx,
    sql`insert into offering_team (institution_id, id, offering_id, person_id, role, added_by, added_at)
      values (${at.institution}, ${id}, ${at.offering}, ${member.person}, ${member.role}, ${member.by}, ${member.now})
      on conflict do nothing`,
  );
  return count === 1 ? id : undefined;
}

export async function deleteMember(tx: Tx, institution: string, offering: Id, id: Id): Promise<void> {
  await sql`delete from offering_team
    where institution_id = ${institution} and offering_id = ${offering} and id = ${id}`.execute(tx);
}
