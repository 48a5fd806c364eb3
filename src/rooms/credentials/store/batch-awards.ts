import type { Id } from '../../../base/ids.ts';
import { rows, sql, type Tx } from '../../../platform/database/index.ts';

/** An award of a batch on its way into the database. `record` is JSON: what differs from the `base` it is laid upon. */
export type BatchAward = {
  number: number;
  id: Id;
  base: number;
  record: string;
  salt: string;
  list: number;
  index: number;
  assessment: Id | null;
  awardedAt: string;
};

/**
 * Keeps awards of one batch, each once: of a row that has its award already, an assessment that has one, or a status
 * entry that was taken meanwhile, nothing is kept. Rows of what was kept are marked as issued.
 * @param bases award records that several share, as JSON
 * @returns the numbers of the rows that were kept
 */
export async function insertBatchAwards(
  tx: Tx,
  { institution, batch, issuedAt }: { institution: string; batch: Id; issuedAt: Date },
  bases: readonly string[],
  awards: readonly BatchAward[],
): Promise<Set<number>> {
  const given = `[${awards
    .map(({ record, ...award }) => `${JSON.stringify(award).slice(0, -1)},"record":${record}}`)
    .join(',')}]`;
  const kept = await rows(
    tx,
    sql<{ number: number }>`with given as (
        select * from json_to_recordset(${given}::json)
          as given (number integer, id uuid, base integer, record jsonb, salt text, list integer, index integer, assessment uuid, "awardedAt" timestamptz)),
      bases as (select (place - 1)::integer as base, common from jsonb_array_elements(${`[${bases.join(',')}]`}::jsonb) with ordinality as b(common, place)),
      kept as (
        insert into awards (institution_id, id, assessment_id, record, salt, status_list, status_index, awarded_at, issued_at, batch_id, batch_row)
        select ${institution}, id, assessment, common || record, salt, list, index, "awardedAt", ${issuedAt}, ${batch}, number
        from given join bases using (base)
        on conflict do nothing returning batch_row, id),
      marked as (
        update batch_rows r set state = 'issued', award_id = kept.id from kept
        where r.institution_id = ${institution} and r.batch_id = ${batch} and r.number = kept.batch_row
          and r.number = any(${awards.map(({ number }) => number)}::integer[]))
      select batch_row as number from kept`,
  );
  return new Set(kept.map(({ number }) => number));
}

export type BatchDocument = { award: Id; format: string; key: Id; body: string | Uint8Array };

/** Keeps signed documents, hundreds in one statement; nobody holds them before the batch is released. */
export async function insertBatchDocuments(
  tx: Tx,
  institution: string,
  signedAt: Date,
  documents: readonly BatchDocument[],
): Promise<void> {
  const texts = documents.filter(({ body }) => typeof body === 'string');
  const contents = documents.filter(({ body }) => typeof body !== 'string');
  for (const [column, chosen] of [
    [sql`document`, texts],
    [sql`content`, contents],
  ] as const) {
    if (chosen.length === 0) continue;
    const { bytes, starts, lengths } = joined(chosen.map(({ body }) => Buffer.from(body as string)));
    const part = sql`substring(${bytes}::bytea from start for length)`;
    const body = chosen === texts ? sql`convert_from(${part}, 'UTF8')` : part;
    await sql`insert into credentials (institution_id, award_id, format, key_id, ${column}, signed_at)
      select ${institution}, award, format, key, ${body}, ${signedAt}
      from unnest(${chosen.map(({ award }) => award)}::uuid[], ${chosen.map(({ format }) => format)}::text[],
        ${chosen.map(({ key }) => key)}::uuid[], ${starts}::integer[], ${lengths}::integer[])
        as given (award, format, key, start, length)`.execute(tx);
  }
}

/** Documents one behind the other: an array of long texts would be escaped, and read letter by letter. */
function joined(bodies: readonly Buffer[]): { bytes: Buffer; starts: number[]; lengths: number[] } {
  let start = 1;
  const starts = bodies.map(({ length }) => {
    start += length;
    return start - length;
  });
  return { bytes: Buffer.concat(bodies), starts, lengths: bodies.map(({ length }) => length) };
}

/**
 * As many free entries of a list as there are among the candidates, at most `wanted`. It asks for those that are taken,
 * by their numbers: joined with the candidates, all awards of the list would be read for every few hundred.
 */
export async function freeEntries(
  tx: Tx,
  institution: string,
  list: number,
  candidates: readonly number[],
  wanted: number,
): Promise<number[]> {
  const asked = sql`institution_id = ${institution} and status_list = ${list} and status_index = any(${[...candidates]}::integer[])`;
  const found = await rows(
    tx,
    sql<{ index: number }>`select status_index as index from awards where ${asked}
      union all select status_index from outside_entries where ${asked}`,
  );
  const taken = new Set(found.map(({ index }) => index));
  return candidates.filter((index) => !taken.has(index)).slice(0, wanted);
}

export async function countEntries(tx: Tx, institution: string, list: number, more: number): Promise<void> {
  await sql`update status_lists set used = used + ${more}
    where institution_id = ${institution} and number = ${list}`.execute(tx);
}

/** Some awards of a batch that nobody could have known beforehand, with all their documents that are text. */
export function sampleOfBatch(
  tx: Tx,
  institution: string,
  batch: Id,
  count: number,
): Promise<{ award: Id; format: string; document: string }[]> {
  return rows(
    tx,
    sql<{
      award: Id;
      format: string;
      document: string;
    }>`select c.award_id as award, c.format, c.document from (
        select award_id from batch_rows where institution_id = ${institution} and batch_id = ${batch} and state = 'issued'
        order by random() limit ${count}) chosen
      join credentials c on c.institution_id = ${institution} and c.award_id = chosen.award_id and c.document is not null`,
  );
}

/** Gives awards and their documents to who holds them. */
export async function giveAwards(
  tx: Tx,
  institution: string,
  given: readonly { award: Id; holder: Id }[],
): Promise<void> {
  if (given.length === 0) return;
  const list = JSON.stringify(given);
  await sql`update awards a set holder_id = given.holder
    from jsonb_to_recordset(${list}::jsonb) as given (award uuid, holder uuid)
    where a.institution_id = ${institution} and a.id = given.award and a.holder_id is null`.execute(tx);
  await sql`update credentials c set holder_id = given.holder
    from jsonb_to_recordset(${list}::jsonb) as given (award uuid, holder uuid)
    where c.institution_id = ${institution} and c.award_id = given.award and c.holder_id is null`.execute(tx);
}

export type NewClaim = { award: Id; email: string; tokenHash: string };

/** Awards that wait for who has no account: whoever has the link of the mail may take hers. */
export async function insertClaims(
  tx: Tx,
  institution: string,
  claims: readonly NewClaim[],
  times: { now: Date; expiresAt: Date },
): Promise<void> {
  if (claims.length === 0) return;
  await sql`insert into award_claims (institution_id, award_id, email, token_hash, created_at, expires_at)
    select ${institution}, award, email, "tokenHash", ${times.now}, ${times.expiresAt}
    from jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) as given (award uuid, email text, "tokenHash" text)
    on conflict do nothing`.execute(tx);
}

/** Revokes awards that were not released, and parts them from the results that they came from. */
export async function withdraw(
  tx: Tx,
  { institution, batch }: { institution: string; batch: Id },
  { at, reason }: { at: Date; reason: string },
  limit: number,
): Promise<{ count: number; lists: number[] }> {
  const lists = await rows(
    tx,
    sql<{ list: number }>`with chosen as (
        select number, award_id from batch_rows
        where institution_id = ${institution} and batch_id = ${batch} and state = 'issued' order by number limit ${limit}),
      marked as (
        update batch_rows r set state = 'cancelled' from chosen
        where r.institution_id = ${institution} and r.batch_id = ${batch} and r.number = chosen.number)
      update awards a set revoked_at = ${at}, revoked_reason = ${reason}, assessment_id = null from chosen
      where a.institution_id = ${institution} and a.id = chosen.award_id
      returning a.status_list as list`,
  );
  return { count: lists.length, lists: [...new Set(lists.map(({ list }) => list))] };
}
