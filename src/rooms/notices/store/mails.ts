import { type Id, newId } from '../../../base/ids.ts';
import type { Secrets } from '../../../platform/actions/index.ts';
import { changed, firstRow, rows, sql, type Tx } from '../../../platform/database/index.ts';

export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'kept';

/** A message as administrators see it. `text` of sealed mail is still encrypted. */
export type MailRow = {
  institution: string;
  id: Id;
  to: string;
  subject: string;
  text: string;
  link: string | null;
  sealed: boolean;
  state: MailState;
  attempts: number;
  nextAttemptAt: Date;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

/** A message without a person. With `seal` its text holds a secret: it is kept encrypted and forgotten once sent. */
export type NewMail = {
  institution: string;
  to: string;
  subject: string;
  text: string;
  source?: string;
  seal?: Secrets;
};

/** Puts a message on its way, in the caller's transaction. A repetition with the same `source` changes nothing. */
export async function mailTo(tx: Tx, mail: NewMail): Promise<void> {
  const { institution, to, subject, seal, source = null } = mail;
  const id = newId();
  const text = seal ? seal.seal(Buffer.from(mail.text), sealContext(id)) : mail.text;
  await insertMail(tx, {
    id,
    institution,
    to,
    subject,
    text,
    link: null,
    sealed: seal !== undefined,
    source,
  });
}

/** Puts many messages of one institution on their way in one statement; repetitions change nothing. */
export async function mailAll(
  tx: Tx,
  institution: string,
  mails: readonly Omit<NewMail, 'institution'>[],
): Promise<void> {
  if (mails.length === 0) return;
  const given = mails.map(({ to, subject, text, source = null, seal }) => {
    const id = newId();
    const kept = seal ? seal.seal(Buffer.from(text), sealContext(id)) : text;
    return { id, to, subject, text: kept, sealed: seal !== undefined, source };
  });
  await sql`insert into mails (institution_id, id, recipient, subject, text, sealed, source, next_attempt_at, created_at)
    select ${institution}, id, "to", subject, text, sealed, source, now(), now()
    from json_to_recordset(${JSON.stringify(given)}::json)
      as given (id uuid, "to" text, subject text, text text, sealed boolean, source text)
    on conflict do nothing`.execute(tx);
}

/** Writes a message anew: it takes the place of the one of the same `source`, which may have gone to another address. */
export async function mailAgain(tx: Tx, mail: NewMail & { source: string }): Promise<void> {
  const { institution, source } = mail;
  await sql`update mails set source = null where institution_id = ${institution} and source = ${source}`.execute(
    tx,
  );
  await mailTo(tx, mail);
}

/**
 * Puts messages on their way once more whose words are still there.
 * @param of `failed`: only those that were given up
 * @returns how many
 */
export function sendAgain(
  tx: Tx,
  institution: string,
  sources: readonly string[],
  of: 'failed' | 'all',
): Promise<number> {
  const wanted =
    of === 'all' ? sql`state in ('failed', 'sent', 'kept') and text <> ''` : sql`state = 'failed'`;
  return changed(
    tx,
    sql`update mails set state = 'queued', attempts = 0, last_error = null, sent_at = null, next_attempt_at = now()
      where institution_id = ${institution} and source = any(${[...sources]}::text[]) and ${wanted}`,
  );
}

/** What the encryption of a sealed text is bound to. */
function sealContext(id: Id): string {
  return `mail:${id}`;
}

/** The words of a mail; empty where they were a secret that has been sent. */
export function openText(secrets: Secrets, mail: Pick<MailRow, 'id' | 'text' | 'sealed'>): string {
  if (!mail.sealed || mail.text === '') return mail.text;
  return Buffer.from(secrets.open(mail.text, sealContext(mail.id))).toString('utf8');
}

type StoredMail = {
  id: Id;
  institution: string;
  to: string;
  subject: string;
  text: string;
  link: string | null;
  sealed: boolean;
  source: string | null;
};

export async function insertMail(tx: Tx, mail: StoredMail): Promise<void> {
  await sql`insert into mails (institution_id, id, recipient, subject, text, link, sealed, source, next_attempt_at, created_at)
    values (${mail.institution}, ${mail.id}, ${mail.to}, ${mail.subject}, ${mail.text}, ${mail.link}, ${mail.sealed},
      ${mail.source}, now(), now())
    on conflict do nothing`.execute(tx);
}

const columns = sql`institution_id as institution, id, recipient as "to", subject, text, link, sealed, state, attempts,
  next_attempt_at as "nextAttemptAt", last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"`;

/** Which mails are asked for: those of some institutions, or those to addresses that nobody can own. */
export type MailScope = { institutions: readonly string[] | 'all' } | { reserved: true };

// Domains that never belong to anybody: RFC 2606 and RFC 6761.
const RESERVED = '@([a-z0-9-]+[.])*(example[.](com|net|org)|example|test|invalid)$';

function within(scope: MailScope) {
  if ('reserved' in scope) return sql`recipient ~* ${RESERVED}`;
  return scope.institutions === 'all' ? sql`true` : sql`institution_id = any(${scope.institutions})`;
}

/** Mails of the scope, newest first, behind the id `before`. */
export function listMails(tx: Tx, scope: MailScope, before: Id | null, limit: number): Promise<MailRow[]> {
  const older = before ? sql`and id < ${before}` : sql``;
  return rows(
    tx,
    sql<MailRow>`select ${columns} from mails where ${within(scope)} ${older} order by id desc limit ${limit}`,
  );
}

export function findMail(tx: Tx, scope: MailScope, id: Id): Promise<MailRow | undefined> {
  return firstRow(tx, sql<MailRow>`select ${columns} from mails where id = ${id} and ${within(scope)}`);
}

/** After so many seconds a mail under way counts as forgotten by a process that died, and is taken again. */
const STUCK_SECONDS = 60;

/** Takes up to `limit` mails that are due for sending. Processes that ask at the same time get different ones. */
export function claimMails(tx: Tx, now: Date, limit: number): Promise<MailRow[]> {
  return rows(
    tx,
    sql<MailRow>`update mails set state = 'sending', claimed_at = ${now}, attempts = attempts + 1
      where (institution_id, id) in (
        select institution_id, id from mails
        where (state = 'queued' and next_attempt_at <= ${now})
          or (state = 'sending' and claimed_at < ${now}::timestamptz - make_interval(secs => ${STUCK_SECONDS}))
        order by next_attempt_at limit ${limit} for update skip locked)
      returning ${columns}`,
  );
}

/** Where there is no mail server, what waits is kept to be read in the outbox. */
export async function keepMails(tx: Tx): Promise<void> {
  await sql`update mails set state = 'kept' where state in ('queued', 'sending')`.execute(tx);
}

export async function noteSent(tx: Tx, mail: MailRow, now: Date): Promise<void> {
  await sql`update mails set state = 'sent', sent_at = ${now}, last_error = null, text = case when sealed then '' else text end
    where institution_id = ${mail.institution} and id = ${mail.id}`.execute(tx);
}

/** Notes a failed attempt; without `again` the mail is given up. */
export async function noteFailure(tx: Tx, mail: MailRow, error: string, again: Date | null): Promise<void> {
  await sql`update mails set state = ${again ? 'queued' : 'failed'}, last_error = ${error},
      next_attempt_at = ${again ?? mail.nextAttemptAt}
    where institution_id = ${mail.institution} and id = ${mail.id}`.execute(tx);
}
