import { type Id, newId } from '../../../base/ids.ts';
import type { MemberRole } from '../../../base/roles.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Delivery } from '../rules/delivery.ts';

export type Person = {
  id: Id;
  name: string;
  email: string;
  language: string;
  learnerNumber: string | null;
  demo: boolean;
  delivery: Delivery;
};

const columns = sql`id, name, email, language, learner_number as "learnerNumber", demo, delivery`;

export function findPerson(tx: Tx, id: Id): Promise<Person | undefined> {
  return firstRow(tx, sql<Person>`select ${columns} from persons where id = ${id}`);
}

/** Several people at once, by id; those who are gone or may not be seen are left out. */
export async function findPeople(tx: Tx, ids: readonly Id[]): Promise<Map<Id, Person>> {
  if (ids.length === 0) return new Map();
  const found = await rows(
    tx,
    sql<Person>`select ${columns} from persons where id = any(${[...new Set(ids)]}::uuid[])`,
  );
  return new Map(found.map((person) => [person.id, person]));
}

export function findPersonByEmail(tx: Tx, email: string): Promise<Person | undefined> {
  return firstRow(tx, sql<Person>`select ${columns} from persons where lower(email) = lower(${email})`);
}

export async function insertPerson(
  tx: Tx,
  person: { name: string; email: string; language: string; learnerNumber?: string | null; demo?: boolean },
): Promise<Id> {
  const id = newId();
  await sql`insert into persons (id, name, email, language, learner_number, demo)
    values (${id}, ${person.name}, ${person.email.toLowerCase()}, ${person.language}, ${person.learnerNumber ?? null}, ${person.demo ?? false})`.execute(
    tx,
  );
  return id;
}

export async function updatePerson(
  tx: Tx,
  id: Id,
  facts: { name: string; language: string; learnerNumber: string | null; delivery?: Delivery | undefined },
): Promise<void> {
  await sql`update persons set name = ${facts.name}, language = ${facts.language}, learner_number = ${facts.learnerNumber},
      delivery = coalesce(${facts.delivery ?? null}, delivery)
    where id = ${id}`.execute(tx);
}

/** Lets an institution see a person: its member, its learner. */
export async function acquaint(tx: Tx, institution: string, person: Id): Promise<void> {
  await sql`insert into acquaintances (institution_id, person_id) values (${institution}, ${person}) on conflict do nothing`.execute(
    tx,
  );
}

/** The same for many people at once. */
export async function acquaintAll(tx: Tx, institution: string, people: readonly Id[]): Promise<void> {
  await sql`insert into acquaintances (institution_id, person_id)
    select distinct ${institution}, person from unnest(${[...people]}::uuid[]) as person on conflict do nothing`.execute(
    tx,
  );
}

export type MembershipRow = { institution: string; id: Id; person: Id; unit: Id | null; role: MemberRole };

/** The roles a person has now. */
export function membershipsOf(tx: Tx, person: Id): Promise<MembershipRow[]> {
  return rows(
    tx,
    sql<MembershipRow>`select institution_id as institution, id, person_id as person, unit_id as unit, role
      from memberships where person_id = ${person} and ended_at is null order by since, id`,
  );
}

/** People who can be chosen on the demo's sign-in page, with their roles. */
export function demoPeople(
  tx: Tx,
): Promise<(Person & { memberships: { institution: string; role: MemberRole }[] })[]> {
  return rows(
    tx,
    sql<Person & { memberships: { institution: string; role: MemberRole }[] }>`
      select p.id, p.name, p.email, p.language, p.learner_number as "learnerNumber", p.demo, p.delivery,
        coalesce(json_agg(json_build_object('institution', m.institution_id, 'role', m.role) order by m.since, m.id)
          filter (where m.id is not null), '[]') as memberships
      from persons p left join memberships m on m.person_id = p.id and m.ended_at is null
      where p.demo group by p.id order by p.id`,
  );
}

/** How many people there are, and how many of them are invented: tells a fresh program from one in use. */
export async function countPersons(tx: Tx): Promise<{ all: number; demo: number }> {
  const counts = await firstRow(
    tx,
    sql<{
      all: number;
      demo: number;
    }>`select count(*)::int as all, count(*) filter (where demo)::int as demo from persons`,
  );
  return counts ?? { all: 0, demo: 0 };
}
