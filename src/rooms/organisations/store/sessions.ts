import { type Id, newId, newSecret, sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import type { Secrets } from '../../../platform/actions/index.ts';
import { changed, firstRow, sql, type Tx } from '../../../platform/database/index.ts';

/** A session lives for twelve hours, at most. */
export const SESSION_SECONDS = 12 * 60 * 60;
/** A link in a mail can be used once, for thirty minutes. */
export const LINK_SECONDS = 30 * 60;

const DAY = 24 * 60 * 60;

/** Starts a session. Only the hash of the returned token is kept. */
export async function startSession(tx: Tx, person: Id, now: Date): Promise<string> {
  const token = newSecret();
  await sql`delete from sessions where expires_at < ${now}`.execute(tx);
  await sql`insert into sessions (token_hash, person_id, started_at, seen_at, expires_at)
    values (${sha256(token)}, ${person}, ${now}, ${now}, ${plusSeconds(now, SESSION_SECONDS)})`.execute(tx);
  return token;
}

export async function personOfSession(tx: Tx, token: string, now: Date): Promise<Id | undefined> {
  const row = await firstRow(
    tx,
    sql<{
      person: Id;
    }>`select person_id as person from sessions where token_hash = ${sha256(token)} and expires_at > ${now}`,
  );
  return row?.person;
}

export async function endSession(tx: Tx, token: string): Promise<void> {
  await sql`delete from sessions where token_hash = ${sha256(token)}`.execute(tx);
}

/** Ends every session of a person; returns how many there were. */
export function endAllSessions(tx: Tx, person: Id): Promise<number> {
  return changed(tx, sql`delete from sessions where person_id = ${person}`);
}

export type LinkPurpose = 'sign-in' | 'first-administrator';
export type SignInLink = {
  id: Id;
  email: string;
  purpose: LinkPurpose;
  language: string;
  next: string | null;
  sealedToken: string;
};

/** Makes a one-time link. The token is returned, and kept encrypted for the mail. */
export async function insertLink(
  tx: Tx,
  secrets: Secrets,
  link: { email: string; purpose: LinkPurpose; language: string; next: string | null; expiresAt: Date },
): Promise<{ id: Id; token: string }> {
  const [id, token] = [newId(), newSecret()];
  const sealed = secrets.seal(Buffer.from(token), `sign-in-link:${id}`);
  await sql`insert into sign_in_links (id, token_hash, sealed_token, email, purpose, language, next, expires_at)
    values (${id}, ${sha256(token)}, ${sealed}, ${link.email}, ${link.purpose}, ${link.language}, ${link.next}, ${link.expiresAt})`.execute(
    tx,
  );
  return { id, token };
}

const linkColumns = sql`id, email, purpose, language, next, sealed_token as "sealedToken"`;

export function findLink(tx: Tx, id: Id): Promise<SignInLink | undefined> {
  return firstRow(tx, sql<SignInLink>`select ${linkColumns} from sign_in_links where id = ${id}`);
}

/** Uses a link up; undefined where it is unknown, used or too old. */
export function useLink(
  tx: Tx,
  token: string,
  purpose: LinkPurpose,
  now: Date,
): Promise<SignInLink | undefined> {
  return firstRow(
    tx,
    sql<SignInLink>`update sign_in_links set used_at = ${now}
      where token_hash = ${sha256(token)} and purpose = ${purpose} and used_at is null and expires_at > ${now}
      returning ${linkColumns}`,
  );
}

/** How many links to an address could still be used. */
export async function unusedLinks(tx: Tx, email: string, now: Date): Promise<number> {
  const row = await firstRow(
    tx,
    sql<{
      count: number;
    }>`select count(*) as count from sign_in_links where lower(email) = lower(${email}) and used_at is null and expires_at > ${now}`,
  );
  return row?.count ?? 0;
}

/** Removes links, and with them the addresses, a day after they could be used. */
export async function forgetLinks(tx: Tx, now: Date): Promise<void> {
  await sql`delete from sign_in_links where expires_at < ${plusSeconds(now, -DAY)}`.execute(tx);
}

/** Ends the links of a purpose that nobody has used. */
export async function cancelLinks(tx: Tx, purpose: LinkPurpose, now: Date): Promise<void> {
  await sql`update sign_in_links set used_at = ${now} where purpose = ${purpose} and used_at is null`.execute(
    tx,
  );
}
