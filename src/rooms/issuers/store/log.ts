import { type Id, newId } from '../../../base/ids.ts';
import { sql, type Tx } from '../../../platform/database/index.ts';

/** One signature: of what ('award:<id>'), in which format, by which key, and what was signed. */
export type LogEntry = {
  subject: string;
  format: string;
  key: Id | null;
  /** SHA-256 of the signed document's bytes, base64url. */
  sha256: string;
  signedAt: Date;
};

/** Notes what was signed, in the transaction that keeps it. Hundreds of entries go in one statement. */
export async function logIssued(tx: Tx, institution: string, entries: readonly LogEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const given = entries.map(({ subject, format, key, sha256, signedAt }) => ({
    id: newId(),
    subject,
    format,
    key,
    sha256,
    signedAt: signedAt.toISOString(),
  }));
  await sql`insert into issuance_log (institution_id, id, subject, format, key_id, sha256, signed_at)
    select ${institution}, id, subject, format, key, sha256, "signedAt"
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (id uuid, subject text, format text, key uuid, sha256 text, "signedAt" timestamptz)`.execute(
    tx,
  );
}
