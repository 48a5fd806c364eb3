import type { Id } from '../../../base/ids.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Format } from '../formats/format.ts';

export type SignedDocument = {
  institution: string;
  award: Id;
  format: Format;
  /** Null: not claimed yet. */
  holder: Id | null;
  key: Id;
  /** Text or bytes, exactly as signed. */
  body: string | Uint8Array;
  signedAt: Date;
};

/** Keeps a signed document. One of this format that is there already stays. */
export async function insertDocument(tx: Tx, { body, ...signed }: SignedDocument): Promise<void> {
  const [document, content] = typeof body === 'string' ? [body, null] : [null, Buffer.from(body)];
  await sql`insert into credentials (institution_id, award_id, format, holder_id, key_id, document, content, signed_at)
    values (${signed.institution}, ${signed.award}, ${signed.format}, ${signed.holder}, ${signed.key}, ${document}, ${content}, ${signed.signedAt})
    on conflict (institution_id, award_id, format) do nothing`.execute(tx);
}

/** The signed document of an award in one format: text, or bytes for PDF and PNG. */
export async function findBody(
  tx: Tx,
  institution: string,
  award: Id,
  format: Format,
): Promise<string | Uint8Array | undefined> {
  const row = await firstRow(
    tx,
    sql<{ document: string | null; content: Uint8Array | null }>`select document, content from credentials
      where institution_id = ${institution} and award_id = ${award} and format = ${format}`,
  );
  return row?.document ?? row?.content ?? undefined;
}

/** The same, for a format that is text. */
export async function findDocument(
  tx: Tx,
  institution: string,
  award: Id,
  format: Format,
): Promise<string | undefined> {
  const body = await findBody(tx, institution, award, format);
  return typeof body === 'string' ? body : undefined;
}

/** The formats in which documents of an award are kept, and since when. */
export function listDocuments(
  tx: Tx,
  institution: string,
  award: Id,
): Promise<{ format: Format; signedAt: Date }[]> {
  return rows(
    tx,
    sql<{ format: Format; signedAt: Date }>`select format, signed_at as "signedAt" from credentials
      where institution_id = ${institution} and award_id = ${award} order by format`,
  );
}

/** Puts the documents of an award aside, so that others can be kept; what was given out once can still be shown. */
export async function putAside(tx: Tx, institution: string, award: Id, at: Date): Promise<void> {
  await sql`with gone as (
      delete from credentials where institution_id = ${institution} and award_id = ${award}
      returning institution_id, award_id, format, signed_at, key_id, document, content)
    insert into credential_history (institution_id, award_id, format, signed_at, key_id, document, content, replaced_at)
    select gone.*, ${at} from gone on conflict do nothing`.execute(tx);
}
