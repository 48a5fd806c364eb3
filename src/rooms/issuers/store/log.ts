import { type Id, newId } from '../../../base/ids.ts';
import { firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

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

/** An entry as it stands in the log; `number` once it is chained. */
export type LoggedSignature = LogEntry & { id: Id; loggedAt: Date; number: number | null };

const columns = sql`id, subject, format, key_id as key, sha256, signed_at as "signedAt", logged_at as "loggedAt", number`;

/**
 * What was signed with a key, in the order of signing.
 * @param since only what was logged from this moment on; null: everything
 * @param after where the page before ended
 */
export function signedWith(
  tx: Tx,
  institution: string,
  key: Id,
  since: Date | null,
  { after = null, limit = 1000 }: { after?: Id | null; limit?: number } = {},
): Promise<LoggedSignature[]> {
  const behind = after ? sql`and id > ${after}` : sql``;
  const from = since ? sql`and logged_at >= ${since}` : sql``;
  return rows(
    tx,
    sql<LoggedSignature>`select ${columns} from issuance_log
      where institution_id = ${institution} and key_id = ${key} ${from} ${behind} order by id limit ${limit}`,
  );
}

/** How many signatures of a key there are, and how many of them from a moment on. */
export async function countSignedWith(
  tx: Tx,
  institution: string,
  key: Id,
  since: Date | null,
): Promise<{ all: number; fallen: number }> {
  const query = sql<{ all: number; fallen: number }>`select count(*) as all,
    count(*) filter (where logged_at >= ${since}) as fallen from issuance_log
    where institution_id = ${institution} and key_id = ${key}`;
  return (await firstRow(tx, query)) ?? { all: 0, fallen: 0 };
}

/**
 * When a document was logged that a key had signed which fell into wrong hands only later.
 * @param hashes SHA-256, base64url: the ways in which the document may have been written
 */
export async function loggedBeforeCompromise(tx: Tx, hashes: readonly string[]): Promise<Date | undefined> {
  const query = sql<{ at: Date }>`select l.logged_at as at from issuer_keys k
    join issuance_log l on l.institution_id = k.institution_id and l.key_id = k.id
    where k.compromised_since is not null and l.sha256 = any(${[...hashes]}::text[]) and l.logged_at < k.compromised_since
    order by l.logged_at limit 1`;
  return (await firstRow(tx, query))?.at;
}
