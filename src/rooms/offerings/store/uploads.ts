import { type Id, isId, newId } from '../../../base/ids.ts';
import { changed, firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { Mapping } from '../rules/import/fields.ts';
import type { FileFormat } from '../rules/import/formats.ts';
import type { ImportSummary } from '../rules/import/summarise.ts';

/** An import that was started: one run an institution. */
export type StartedImport = { at: string; summary: ImportSummary; runs: { institution: string; run: Id }[] };

/** What is known of an uploaded list besides its bytes. `confidence` of the guess per column, 0–1. */
export type ListFacts = {
  /** Lists that were uploaded before it was told apart have none. */
  format?: FileFormat;
  columns: string[];
  mapping: Mapping;
  confidence: Record<string, number>;
  rows: number;
  started?: StartedImport;
};

export type UploadedList = { institution: string; id: Id; name: string; facts: ListFacts; at: Date };

const MEDIA_TYPE = 'application/vnd.opinko.course-list';
const columns = sql`institution_id as institution, id, name, facts, at`;

type NewList = {
  institution: string;
  person: Id | null;
  name: string;
  sha256: string;
  content: Uint8Array;
  facts: ListFacts;
};

export async function insertList(
  tx: Tx,
  { institution, person, name, sha256, content, facts }: NewList,
): Promise<Id> {
  const id = newId();
  await sql`insert into uploads (institution_id, id, person, name, media_type, sha256, content, facts)
    values (${institution}, ${id}, ${person}, ${name}, ${MEDIA_TYPE}, ${sha256}, ${Buffer.from(content)}, ${json(facts)})`.execute(
    tx,
  );
  return id;
}

export async function findList(tx: Tx, institution: string, id: Id): Promise<UploadedList | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<UploadedList>`select ${columns} from uploads
      where institution_id = ${institution} and id = ${id} and media_type = ${MEDIA_TYPE}`,
  );
}

/** As `findList`; nobody else changes it before this transaction ends. */
export async function lockList(tx: Tx, institution: string, id: Id): Promise<UploadedList | undefined> {
  if (!isId(id)) return undefined;
  return firstRow(
    tx,
    sql<UploadedList>`select ${columns} from uploads
      where institution_id = ${institution} and id = ${id} and media_type = ${MEDIA_TYPE} for update`,
  );
}

export async function readContent(tx: Tx, institution: string, id: Id): Promise<Uint8Array> {
  const found = await firstRow(
    tx,
    sql<{
      content: Uint8Array;
    }>`select content from uploads where institution_id = ${institution} and id = ${id}`,
  );
  return found?.content ?? new Uint8Array();
}

export async function saveFacts(
  tx: Tx,
  { institution, id }: Pick<UploadedList, 'institution' | 'id'>,
  facts: ListFacts,
): Promise<void> {
  await sql`update uploads set facts = ${json(facts)} where institution_id = ${institution} and id = ${id}`.execute(
    tx,
  );
}

/** @returns false when there is no such list */
export async function deleteList(tx: Tx, institution: string, id: Id): Promise<boolean> {
  if (!isId(id)) return false;
  return (
    (await changed(
      tx,
      sql`delete from uploads where institution_id = ${institution} and id = ${id} and media_type = ${MEDIA_TYPE}`,
    )) === 1
  );
}

/** Removes what was uploaded before `before`; runs keep their own rows and results. @returns how many */
export function deleteListsBefore(tx: Tx, before: Date): Promise<number> {
  return changed(tx, sql`delete from uploads where media_type = ${MEDIA_TYPE} and at < ${before}`);
}

/** What the columns of this institution's last started list were taken for. */
export async function lastMapping(tx: Tx, institution: string): Promise<Mapping> {
  const found = await firstRow(
    tx,
    sql<{ mapping: Mapping }>`select facts -> 'mapping' as mapping from uploads
      where institution_id = ${institution} and media_type = ${MEDIA_TYPE} and facts ? 'started'
      order by at desc, id desc limit 1`,
  );
  return found?.mapping ?? {};
}
