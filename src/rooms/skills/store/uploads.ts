import { type Id, isId, newId, sha256 } from '../../../base/ids.ts';
import { CONSORTIUM } from '../../../platform/actions/index.ts';
import { changed, firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { SkillReading } from '../rules/reading.ts';

/** What was told beside the file: its edition ('v1.2'), and whether it has all concepts of its scheme. */
export type UploadFacts = { edition: string | null; whole: boolean };
export type SkillUpload = UploadFacts & { name: string; reading: SkillReading };

const MEDIA_TYPE = 'application/vnd.opinko.skills';

export async function insertUpload(
  tx: Tx,
  person: Id | null,
  { name, reading, ...facts }: SkillUpload,
): Promise<Id> {
  const id = newId();
  const content = JSON.stringify(reading);
  await sql`insert into uploads (institution_id, id, person, name, media_type, sha256, content, facts)
    values (${CONSORTIUM}, ${id}, ${person}, ${name}, ${MEDIA_TYPE}, ${sha256(content)}, ${Buffer.from(content)},
      ${json(facts)})`.execute(tx);
  return id;
}

export async function findUpload(tx: Tx, id: string): Promise<SkillUpload | undefined> {
  if (!isId(id)) return undefined;
  const row = await firstRow(
    tx,
    sql<{ name: string; content: Uint8Array; facts: UploadFacts }>`select name, content, facts from uploads
      where institution_id = ${CONSORTIUM} and id = ${id} and media_type = ${MEDIA_TYPE}`,
  );
  if (!row) return undefined;
  const reading = JSON.parse(Buffer.from(row.content).toString('utf8')) as SkillReading;
  return { name: row.name, reading, ...row.facts };
}

export async function deleteUpload(tx: Tx, id: string): Promise<void> {
  await sql`delete from uploads
    where institution_id = ${CONSORTIUM} and id = ${id} and media_type = ${MEDIA_TYPE}`.execute(tx);
}

/** Removes what was uploaded before `before` and never confirmed. @returns how many */
export function deleteUploadsBefore(tx: Tx, before: Date): Promise<number> {
  return changed(tx, sql`delete from uploads where media_type = ${MEDIA_TYPE} and at < ${before}`);
}
