import type { Id } from '../../../base/ids.ts';
import { changed, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { CheckedRow, ListedRow } from '../rules/batch/read-rows.ts';
import type { Recipient, RowProblem } from '../rules/batch/recipient.ts';
import type { RowFilter, RowMail, RowState } from '../rules/batch/states.ts';

type Place = { institution: string; batch: Id };

/** A recipient of a batch. `assessment` where it is made of one. */
export type BatchRow = {
  number: number;
  line: number | null;
  recipient: Recipient;
  problems: RowProblem[];
  state: RowState;
  error: string | null;
  assessment: Id | null;
  holder: Id | null;
  award: Id | null;
};

const columns = sql`r.number, r.line, r.recipient, r.problems, r.state, r.error, r.assessment_id as assessment,
  r.holder_id as holder, r.award_id as award`;

/** Leads to the rows by their numbers: a join alone reads all rows of the batch for every few hundred. */
function among(given: readonly { number: number }[]) {
  return sql<boolean>`r.number = any(${given.map(({ number }) => number)}::integer[])`;
}

/** Keeps rows of a list; those with problems are faulty for good. Hundreds go in one statement. */
export async function insertRows(
  tx: Tx,
  { institution, batch }: Place,
  given: readonly CheckedRow[],
): Promise<void> {
  await sql`insert into batch_rows (institution_id, batch_id, number, line, recipient, problems, cells, state, email)
    select ${institution}, ${batch}, number, line, recipient, problems, nullif(cells, 'null'::jsonb),
      case when problems = '[]' then 'ready' else 'faulty' end, recipient ->> 'email'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as given (number integer, line integer, recipient jsonb, problems jsonb, cells jsonb)`.execute(tx);
}

/** The rows of a list as they were written there, behind the number `after`. */
export function listedRows(
  tx: Tx,
  { institution, batch }: Place,
  after: number,
  limit: number,
): Promise<ListedRow[]> {
  return rows(
    tx,
    sql<ListedRow>`select number, line, cells from batch_rows
      where institution_id = ${institution} and batch_id = ${batch} and number > ${after} order by number limit ${limit}`,
  );
}

/** Rows that were read anew. */
export async function updateRows(
  tx: Tx,
  { institution, batch }: Place,
  given: readonly CheckedRow[],
): Promise<void> {
  const list = JSON.stringify(
    given.map(({ number, recipient, problems }) => ({ number, recipient, problems })),
  );
  await sql`update batch_rows r set recipient = given.recipient, problems = given.problems,
      state = case when given.problems = '[]' then 'ready' else 'faulty' end, email = given.recipient ->> 'email'
    from jsonb_to_recordset(${list}::jsonb) as given (number integer, recipient jsonb, problems jsonb)
    where r.institution_id = ${institution} and r.batch_id = ${batch} and r.number = given.number
      and ${among(given)}`.execute(tx);
}

/** Once a batch goes its way, its rows say no more than what is needed of them. */
export async function forgetCells(tx: Tx, { institution, batch }: Place): Promise<void> {
  await sql`update batch_rows set cells = null
    where institution_id = ${institution} and batch_id = ${batch} and cells is not null`.execute(tx);
}

/** Takes in confirmed results that have no award yet; answers how many. */
export function insertAssessed(
  tx: Tx,
  { institution, batch }: Place,
  assessed: readonly { assessment: Id; holder: Id }[],
  first: number,
): Promise<number> {
  return changed(
    tx,
    sql`insert into batch_rows (institution_id, batch_id, number, recipient, state, assessment_id, holder_id)
      select ${institution}, ${batch}, ${first} + row_number() over (), '{}'::jsonb, 'ready', assessment, holder
      from jsonb_to_recordset(${JSON.stringify(assessed)}::jsonb) as given (assessment uuid, holder uuid)
      where not exists (select from awards a where a.institution_id = ${institution} and a.assessment_id = assessment)`,
  );
}

/** How many rows are in each state. */
export async function countRows(
  tx: Tx,
  { institution, batch }: Place,
): Promise<Partial<Record<RowState, number>>> {
  const found = await rows(
    tx,
    sql<{ state: RowState; count: number }>`select state, count(*)::integer as count from batch_rows
      where institution_id = ${institution} and batch_id = ${batch} group by state`,
  );
  return Object.fromEntries(found.map(({ state, count }) => [state, count]));
}

/** The next rows of a state in the order of the list. */
export function nextRows(
  tx: Tx,
  { institution, batch }: Place,
  state: RowState,
  limit: number,
  after = 0,
): Promise<BatchRow[]> {
  return rows(
    tx,
    sql<BatchRow>`select ${columns} from batch_rows r
      where institution_id = ${institution} and batch_id = ${batch} and state = ${state} and number > ${after}
      order by number limit ${limit}`,
  );
}

export type RowLine = BatchRow & { name: string | null; email: string | null; mail: RowMail | null };

// A server that will never take mail for an address says so with 5xx to the recipient (RFC 5321 §4.2.1).
const REFUSED = 'EENVELOPE 5%';

/** What the messages to the recipients of awards are called by in the outbox. */
export const mailSources = (award: Id) => ({
  claim: `credentials.claim:${award}`,
  issued: `credentials.issued:${award}`,
});

/** The messages of a batch that were given up, by their sources. */
export async function failedMails(tx: Tx, { institution, batch }: Place, limit: number): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ source: string }>`select m.source from mails m
      join awards a on a.institution_id = m.institution_id and a.batch_id = ${batch}
        and a.id = case when m.source ~ '^credentials[.](claim|issued):[0-9a-f-]{36}$' then right(m.source, 36)::uuid end
      where m.institution_id = ${institution} and m.state = 'failed' limit ${limit}`,
  );
  return found.map(({ source }) => source);
}

/** The recipient of one row has another address. */
export async function changeEmail(
  tx: Tx,
  { institution, batch }: Place,
  number: number,
  email: string,
): Promise<void> {
  await sql`with row as (
      update batch_rows set email = ${email}, recipient = recipient || jsonb_build_object('email', ${email}::text)
      where institution_id = ${institution} and batch_id = ${batch} and number = ${number} returning award_id)
    update award_claims c set email = ${email} from row
    where c.institution_id = ${institution} and c.award_id = row.award_id`.execute(tx);
}

/** Whether somebody may still take this award by the link in her mail. */
export async function isClaimOpen(tx: Tx, institution: string, award: Id, now: Date): Promise<boolean> {
  const found = await rows(
    tx,
    sql`select from award_claims where institution_id = ${institution} and award_id = ${award}
      and claimed_at is null and expires_at > ${now}`,
  );
  return found.length > 0;
}

/**
 * A page of the rows with the state of each one's message. A message that is tried again after a failure counts as
 * retried until it is sent or given up.
 */
export function listRows(
  tx: Tx,
  { institution, batch }: Place,
  { state, mail }: RowFilter,
  after: number,
  limit: number,
): Promise<RowLine[]> {
  return rows(
    tx,
    sql<RowLine>`select * from (
        select ${columns}, coalesce(r.recipient ->> 'name', p.name) as name, coalesce(r.email, p.email) as email,
          case when m.state in ('queued', 'sending') then case when m.attempts > 1 or m.last_error is not null then 'retried' else 'queued' end
            when m.state = 'failed' and m.last_error like ${REFUSED} then 'bounced'
            else m.state end as mail
        from batch_rows r
          left join persons p on p.id = r.holder_id
          left join lateral (select state, attempts, last_error from mails
            where institution_id = ${institution} and recipient = coalesce(p.email, r.email)
              and source in ('credentials.issued:' || r.award_id, 'credentials.claim:' || r.award_id) limit 1) m on r.state = 'released'
        where r.institution_id = ${institution} and r.batch_id = ${batch} and r.number > ${after}
          and (${state} = 'all' or r.state = ${state})) found
      where ${mail} = 'all' or found.mail = ${mail}
      order by number limit ${limit}`,
  );
}

/** Rows that cannot be issued: a code of why for each. */
export async function failRows(
  tx: Tx,
  { institution, batch }: Place,
  failed: readonly { number: number; code: string }[],
): Promise<void> {
  if (failed.length === 0) return;
  await sql`update batch_rows r set state = 'failed', error = given.code
    from jsonb_to_recordset(${JSON.stringify(failed)}::jsonb) as given (number integer, code text)
    where r.institution_id = ${institution} and r.batch_id = ${batch} and r.number = given.number
      and ${among(failed)}`.execute(tx);
}

/** Rows whose result got its credential elsewhere meanwhile have nothing left to do. */
export async function skipAwarded(tx: Tx, { institution, batch }: Place): Promise<void> {
  await sql`update batch_rows r set state = 'skipped', award_id = a.id from awards a
    where r.institution_id = ${institution} and r.batch_id = ${batch} and r.state = 'ready' and r.assessment_id is not null
      and a.institution_id = ${institution} and a.assessment_id = r.assessment_id
      and a.batch_id is distinct from r.batch_id`.execute(tx);
}

/** What was not issued is given up with the batch. */
export async function cancelRows(tx: Tx, { institution, batch }: Place): Promise<void> {
  await sql`update batch_rows set state = 'cancelled'
    where institution_id = ${institution} and batch_id = ${batch} and state = 'ready'`.execute(tx);
}

/** Whoever of these has an account: her verified address is the one that the list tells. */
export function findHolders(
  tx: Tx,
  emails: readonly string[],
): Promise<{ email: string; id: Id; name: string; language: string }[]> {
  return rows(
    tx,
    sql`select lower(email) as email, id, name, language from persons where lower(email) = any(${[...emails]}::text[])`,
  );
}

/** Rows that are released now, with who holds their awards. */
export async function releaseRows(
  tx: Tx,
  { institution, batch }: Place,
  released: readonly { number: number; holder: Id | null }[],
): Promise<void> {
  const given = JSON.stringify(released);
  await sql`update batch_rows r set state = 'released', holder_id = given.holder
    from jsonb_to_recordset(${given}::jsonb) as given (number integer, holder uuid)
    where r.institution_id = ${institution} and r.batch_id = ${batch} and r.number = given.number
      and ${among(released)}`.execute(tx);
}

/**
 * Deletes what the list told of some of its recipients; what became of each stays.
 * @returns how many rows it was; none where nothing is left to delete
 */
export function forgetRecipients(tx: Tx, { institution, batch }: Place, limit: number): Promise<number> {
  return changed(
    tx,
    sql`update batch_rows set recipient = '{}', email = null, cells = null, problems = '[]'
      where institution_id = ${institution} and batch_id = ${batch} and number in (
        select number from batch_rows where institution_id = ${institution} and batch_id = ${batch}
          and (recipient <> '{}' or email is not null or cells is not null or problems <> '[]') limit ${limit})`,
  );
}
