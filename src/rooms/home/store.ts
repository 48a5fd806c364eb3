import { type Id, newId } from '../../base/ids.ts';
import { CONSORTIUM } from '../../platform/actions/index.ts';
import { changed, rows, sql, type Tx } from '../../platform/database/index.ts';

/** A need as it was told on the first page. `people`: how many would learn it, where known. */
export type NeedMessage = {
  organisation: string;
  contactName: string;
  contactEmail: string;
  need: string;
  people: number | null;
};
export type StoredNeed = NeedMessage & { id: Id; sentAt: Date; closedAt: Date | null };

export async function insertNeed(tx: Tx, need: NeedMessage, now: Date): Promise<Id> {
  const id = newId();
  await sql`insert into need_messages (institution_id, id, organisation, contact_name, contact_email, need, people, sent_at)
    values (${CONSORTIUM}, ${id}, ${need.organisation}, ${need.contactName}, ${need.contactEmail}, ${need.need}, ${need.people}, ${now})`.execute(
    tx,
  );
  return id;
}

/** Open ones first, newest first; `before` is the id behind which to go on. */
export function listNeeds(tx: Tx, before: Id | null, limit: number): Promise<StoredNeed[]> {
  return rows(
    tx,
    sql<StoredNeed>`select id, organisation, contact_name as "contactName", contact_email as "contactEmail", need, people,
        sent_at as "sentAt", closed_at as "closedAt"
      from need_messages where ${before}::uuid is null or id < ${before}::uuid order by id desc limit ${limit}`,
  );
}

export async function closeNeed(tx: Tx, id: Id, now: Date): Promise<boolean> {
  return (
    (await changed(
      tx,
      sql`update need_messages set closed_at = ${now} where id = ${id} and closed_at is null`,
    )) === 1
  );
}

/** Up to `limit` people with a role, or who want nothing but the list, whose list of this week (its Monday) is not made yet. */
export async function unlistedPeople(tx: Tx, week: string, limit: number): Promise<Id[]> {
  const found = await rows(
    tx,
    sql<{ id: Id }>`select p.id from persons p left join weekly_lists w on w.person_id = p.id
      where coalesce(w.week < ${week}::date, true)
        and (p.delivery = 'weekly' or exists (select from memberships m where m.person_id = p.id and m.ended_at is null))
      order by p.id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Notes that a person's list of the week has been made; false where somebody else did so meanwhile. */
export async function noteListed(tx: Tx, person: Id, week: string): Promise<boolean> {
  const count = await changed(
    tx,
    sql`insert into weekly_lists (person_id, week) values (${person}, ${week}::date)
      on conflict (person_id) do update set week = excluded.week where weekly_lists.week < excluded.week`,
  );
  return count === 1;
}
