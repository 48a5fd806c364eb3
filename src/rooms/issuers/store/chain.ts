import type { Id } from '../../../base/ids.ts';
import { changed, firstRow, json, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { ChainEnd, ChainedEntry, LoggedEntry } from '../rules/log-chain.ts';

const entry = sql`id, subject, format, key_id as key, sha256, signed_at as "signedAt", logged_at as "loggedAt"`;

/** The institutions with entries that are not chained yet. */
export async function listUnchained(tx: Tx): Promise<string[]> {
  const query = sql<{
    id: string;
  }>`select distinct institution_id as id from issuance_log where number is null`;
  return (await rows(tx, query)).map(({ id }) => id);
}

/** One process at a time lengthens the chain of an institution. */
export async function lockChain(tx: Tx, institution: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`issuance-log:${institution}`}, 0))`.execute(tx);
}

export function chainEnd(tx: Tx, institution: string): Promise<ChainEnd | undefined> {
  return firstRow(
    tx,
    sql<ChainEnd>`select number, chain from issuance_log
      where institution_id = ${institution} and number is not null order by number desc limit 1`,
  );
}

export function listWaiting(tx: Tx, institution: string, limit: number): Promise<LoggedEntry[]> {
  return rows(
    tx,
    sql<LoggedEntry>`select ${entry} from issuance_log
      where institution_id = ${institution} and number is null order by logged_at, id limit ${limit}`,
  );
}

export async function saveChain(
  tx: Tx,
  institution: string,
  links: readonly Pick<ChainedEntry, 'id' | 'number' | 'chain'>[],
): Promise<void> {
  await sql`update issuance_log as log set number = link.number, chain = link.chain
    from jsonb_to_recordset(${json(links)}) as link(id uuid, number bigint, chain text)
    where log.institution_id = ${institution} and log.id = link.id`.execute(tx);
}

/** Chained entries behind a number, in order. */
export function listChained(
  tx: Tx,
  institution: string,
  { after, limit }: { after: number; limit: number },
): Promise<ChainedEntry[]> {
  return rows(
    tx,
    sql<ChainedEntry>`select ${entry}, number, chain from issuance_log
      where institution_id = ${institution} and number > ${after} order by number limit ${limit}`,
  );
}

/** The signed end of a chain on a day (YYYY-MM-DD). */
export type LogHead = ChainEnd & { day: string; jws: string; key: Id; signedAt: Date };

const head = sql`day, number, chain, jws, key_id as key, signed_at as "signedAt"`;

/** The latest heads, newest first. */
export function listHeads(tx: Tx, institution: string, limit: number): Promise<LogHead[]> {
  return rows(
    tx,
    sql<LogHead>`select ${head} from issuance_heads where institution_id = ${institution}
      order by day desc limit ${limit}`,
  );
}

/** False where the day has its head already. */
export async function insertHead(tx: Tx, institution: string, made: LogHead): Promise<boolean> {
  const query = sql`insert into issuance_heads (institution_id, day, number, chain, jws, key_id, signed_at)
    values (${institution}, ${made.day}, ${made.number}, ${made.chain}, ${made.jws}, ${made.key}, ${made.signedAt})
    on conflict do nothing`;
  return (await changed(tx, query)) === 1;
}

/** The institutions whose chain is longer than its last head says. */
export async function listHeadless(tx: Tx): Promise<string[]> {
  const query = sql<{ id: string }>`select institution_id as id from issuance_log where number is not null
    group by institution_id having max(number) > coalesce((select max(h.number) from issuance_heads h
      where h.institution_id = issuance_log.institution_id), 0)`;
  return (await rows(tx, query)).map(({ id }) => id);
}

/** How many entries there are, and how many wait to be chained. */
export async function countLog(tx: Tx, institution: string): Promise<{ entries: number; waiting: number }> {
  const query = sql<{ entries: number; waiting: number }>`select count(*) as entries,
    count(*) filter (where number is null) as waiting from issuance_log where institution_id = ${institution}`;
  return (await firstRow(tx, query)) ?? { entries: 0, waiting: 0 };
}
