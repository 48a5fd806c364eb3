import { type Id, newId } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';
import { changed, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { PromiseAnswer, PromiseResult } from '../rules/promises.ts';
import type { Reference } from './projects.ts';

/** Content for teaching that a project means to bring. `credits`: a suggestion, in ECTS. */
export type PromiseFacts = { title: LocalizedText; body: LocalizedText; credits: number | null };
export type Promised = PromiseFacts & {
  id: Id;
  addedIn: 'planning' | 'running';
  addedAt: Date;
  result: PromiseResult | null;
  cameOfIt: string | null;
  output: Id | null;
  toldAt: Date | null;
};

const columns = sql`id, title, body, credits, added_in as "addedIn", added_at as "addedAt", result,
  came_of_it as "cameOfIt", output_id as output, told_at as "toldAt"`;

export async function insertPromise(
  tx: Tx,
  { institution, id: project }: Reference,
  { title, body, credits }: PromiseFacts,
  addedIn: Promised['addedIn'],
  now: Date,
): Promise<Id> {
  const id = newId();
  await sql`insert into rdi_promises (institution_id, project_id, id, title, body, credits, added_in, added_at)
    values (${institution}, ${project}, ${id}, ${json(title)}, ${json(body)}, ${credits}, ${addedIn}, ${now})`.execute(
    tx,
  );
  return id;
}

/** In the order in which they were made. */
export function listPromises(tx: Tx, { institution, id: project }: Reference): Promise<Promised[]> {
  return rows(
    tx,
    sql<Promised>`select ${columns} from rdi_promises
      where institution_id = ${institution} and project_id = ${project} order by id`,
  );
}

/** @returns false where the project has no such promise */
export async function deletePromise(
  tx: Tx,
  { institution, id: project }: Reference,
  id: Id,
): Promise<boolean> {
  const count = await changed(
    tx,
    sql`delete from rdi_promises where institution_id = ${institution} and project_id = ${project} and id = ${id}`,
  );
  return count === 1;
}

/** Notes what came of a promise. */
export async function savePromiseAnswer(
  tx: Tx,
  { institution, id: project }: Reference,
  { promise, result, cameOfIt, output }: PromiseAnswer,
  now: Date,
): Promise<void> {
  await sql`update rdi_promises set result = ${result}, came_of_it = ${cameOfIt}, output_id = ${output}, told_at = ${now}
    where institution_id = ${institution} and project_id = ${project} and id = ${promise}`.execute(tx);
}
