import { type Id, newId } from '../../../base/ids.ts';
import type { Language } from '../../../base/language.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

/** `params`: the address of the search without its language. `seenUntil`: what was published later has not been told. */
export type SavedSearch = {
  id: Id;
  person: Id;
  params: string;
  language: Language;
  seenUntil: Date;
  createdAt: Date;
};

const columns = sql`id, person_id as person, params, language, seen_until as "seenUntil", created_at as "createdAt"`;

/** Keeps a search once; the same one again leaves it as it is. Answers its id. */
export async function insertSaved(
  tx: Tx,
  { person, params, language, now }: { person: Id; params: string; language: Language; now: Date },
): Promise<Id> {
  const kept = await firstRow(
    tx,
    sql<{
      id: Id;
    }>`insert into saved_searches (institution_id, id, person_id, params, language, seen_until, looked_at, created_at)
      values (${CONSORTIUM}, ${newId()}, ${person}, ${params}, ${language}, ${now}, ${now}, ${now})
      on conflict (person_id, params) do update set language = excluded.language returning id`,
  );
  return kept!.id;
}

export function listSaved(tx: Tx, person: Id): Promise<SavedSearch[]> {
  return rows(
    tx,
    sql<SavedSearch>`select ${columns} from saved_searches where person_id = ${person} order by created_at desc, id`,
  );
}

export function findSaved(tx: Tx, id: Id): Promise<SavedSearch | undefined> {
  return firstRow(tx, sql<SavedSearch>`select ${columns} from saved_searches where id = ${id}`);
}

export async function deleteSaved(tx: Tx, id: Id): Promise<boolean> {
  return (await changed(tx, sql`delete from saved_searches where id = ${id}`)) === 1;
}

/** Those that nobody has looked at since `before`; whoever takes them has looked at them `now`. */
export function takeDue(tx: Tx, before: Date, now: Date, size: number): Promise<SavedSearch[]> {
  return rows(
    tx,
    sql<SavedSearch>`update saved_searches set looked_at = ${now} where id in (
        select id from saved_searches where looked_at <= ${before} order by looked_at limit ${size} for update skip locked)
      returning ${columns}`,
  );
}

export async function noteSeen(tx: Tx, id: Id, until: Date): Promise<void> {
  await sql`update saved_searches set seen_until = ${until} where id = ${id}`.execute(tx);
}
