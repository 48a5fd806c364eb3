import type { Id } from '../../../base/ids.ts';
import { firstRow, sql, type Tx } from '../../../platform/database/index.ts';

/** The formats a credential is signed in. */
export type Format = 'open-badge';

export type SignedDocument = {
  institution: string;
  award: Id;
  format: Format;
  holder: Id;
  key: Id;
  /** JSON text, exactly as it was signed. */
  document: string;
  signedAt: Date;
};

export async function insertDocument(tx: Tx, signed: SignedDocument): Promise<void> {
  await sql`insert into credentials (institution_id, award_id, format, holder_id, key_id, document, signed_at)
    values (${signed.institution}, ${signed.award}, ${signed.format}, ${signed.holder}, ${signed.key}, ${signed.document}, ${signed.signedAt})`.execute(
    tx,
  );
}

/** The signed text of an award in one format. */
export async function findDocument(
  tx: Tx,
  institution: string,
  award: Id,
  format: Format,
): Promise<string | undefined> {
  const row = await firstRow(
    tx,
    sql<{ document: string }>`select document from credentials
      where institution_id = ${institution} and award_id = ${award} and format = ${format}`,
  );
  return row?.document;
}
