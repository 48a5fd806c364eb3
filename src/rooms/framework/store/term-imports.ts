import { type Id, isId, newId, sha256 } from '../../../base/ids.ts';
import { changed, firstRow, json, sql, type Tx } from '../../../platform/database/index.ts';
import type { SkosReading } from '../../../standards/skos/index.ts';

/** Where the terms of a file are to go: into the institution's own glossary at once, or to all by proposals. */
export const targets = ['own', 'joint'] as const;
export type Target = (typeof targets)[number];

/** A file of terms on its way into a glossary, as it was read. */
export type TermImport = { id: Id; name: string; into: Target; reading: SkosReading };

const MEDIA_TYPE = 'application/vnd.opinko.terms';

export async function insertTermImport(
  tx: Tx,
  institution: string,
  person: Id | null,
  { name, into, reading }: Omit<TermImport, 'id'>,
): Promise<Id> {
  const id = newId();
  const content = JSON.stringify(reading);
  await sql`insert into uploads (institution_id, id, person, name, media_type, sha256, content, facts)
    values (${institution}, ${id}, ${person}, ${name}, ${MEDIA_TYPE}, ${sha256(content)}, ${Buffer.from(content)},
      ${json({ into })})`.execute(tx);
  return id;
}

export async function findTermImport(tx: Tx, institution: string, id: Id): Promise<TermImport | undefined> {
  if (!isId(id)) return undefined;
  const row = await firstRow(
    tx,
    sql<{
      name: string;
      content: Uint8Array;
      facts: { into: Target };
    }>`select name, content, facts from uploads
      where institution_id = ${institution} and id = ${id} and media_type = ${MEDIA_TYPE}`,
  );
  if (!row) return undefined;
  const reading = JSON.parse(Buffer.from(row.content).toString('utf8')) as SkosReading;
  return { id, name: row.name, into: row.facts.into, reading };
}

export async function deleteTermImport(tx: Tx, institution: string, id: Id): Promise<void> {
  await sql`delete from uploads
    where institution_id = ${institution} and id = ${id} and media_type = ${MEDIA_TYPE}`.execute(tx);
}

/** Removes what was uploaded before `before` and never confirmed. @returns how many */
export function deleteTermImportsBefore(tx: Tx, before: Date): Promise<number> {
  return changed(tx, sql`delete from uploads where media_type = ${MEDIA_TYPE} and at < ${before}`);
}
