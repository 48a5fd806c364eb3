import { type Id, newId } from '../../../base/ids.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Interest } from '../rules/topics.ts';

/** A topic or field on which a person wants news. `label`: the topic as she wrote it, or the code of the field. */
export type Subscription = Interest & { id: Id; person: Id; label: string; since: Date };

const columns = sql`id, person_id as person, kind, value, label, since`;

/** The id of the subscription; one that there was already stays as it is. */
export async function insertSubscription(
  tx: Tx,
  person: Id,
  { kind, value, label }: Pick<Subscription, 'kind' | 'value' | 'label'>,
  now: Date,
): Promise<{ id: Id; isNew: boolean }> {
  const id = newId();
  const row = await firstRow(
    tx,
    sql<{ id: Id }>`insert into rdi_subscriptions (id, person_id, kind, value, label, since)
      values (${id}, ${person}, ${kind}, ${value}, ${label}, ${now})
      on conflict (person_id, kind, value) do update set label = rdi_subscriptions.label returning id`,
  );
  return { id: row?.id ?? id, isNew: row?.id === id };
}

/** A person's own, in the order of their making. */
export function listSubscriptions(tx: Tx, person: Id): Promise<Subscription[]> {
  return rows(
    tx,
    sql<Subscription>`select ${columns} from rdi_subscriptions where person_id = ${person} order by id`,
  );
}

/** What was ended; undefined where she has no such subscription. */
export function deleteSubscription(tx: Tx, person: Id, id: Id): Promise<Subscription | undefined> {
  return firstRow(
    tx,
    sql<Subscription>`delete from rdi_subscriptions where person_id = ${person} and id = ${id} returning ${columns}`,
  );
}

/** Those who have not been told of what was new until then, with the time until which they have been. */
export function untoldReaders(tx: Tx, until: Date): Promise<{ person: Id; from: Date }[]> {
  return rows(
    tx,
    sql<{
      person: Id;
      from: Date;
    }>`select s.person_id as person, greatest(min(s.since), r.told_until) as "from"
      from rdi_subscriptions s left join rdi_readers r on r.person_id = s.person_id
      group by s.person_id, r.told_until
      having greatest(min(s.since), r.told_until) < ${until} order by s.person_id`,
  );
}

/** Notes that a person has been told; false where somebody else did so meanwhile. */
export async function noteTold(tx: Tx, person: Id, until: Date): Promise<boolean> {
  const row = await firstRow(
    tx,
    sql`insert into rdi_readers (person_id, told_until) values (${person}, ${until})
      on conflict (person_id) do update set told_until = ${until} where rdi_readers.told_until < ${until}
      returning person_id`,
  );
  return row !== undefined;
}
