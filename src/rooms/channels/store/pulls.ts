import { rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Channel } from '../rules/channels.ts';

/** That a kind of program took something from a channel: last when, how often, how much, with which status of HTTP. */
export type Pull = {
  /** Whose offerings; 'consortium': those of all. */
  institution: string;
  channel: Channel;
  /** 'elm.jsonld', '/courses'. */
  what: string;
  agent: string;
  network: string;
  at: Date;
  pulls: number;
  items: number;
  status: number;
};

export async function notePull(tx: Tx, pull: Omit<Pull, 'pulls'>): Promise<void> {
  const { institution, channel, what, agent, network, at, items, status } = pull;
  await sql`insert into channel_pulls as c (institution_id, channel, what, agent, network, at, items, status)
    values (${institution}, ${channel}, ${what}, ${agent}, ${network}, ${at}, ${items}, ${status})
    on conflict (institution_id, channel, what, agent, network) do update
      set at = excluded.at, items = excluded.items, status = excluded.status, pulls = c.pulls + 1`.execute(
    tx,
  );
}

/** Those that concern an institution, the latest first. */
export function listPulls(tx: Tx, institutions: readonly string[], limit: number): Promise<Pull[]> {
  return rows(
    tx,
    sql<Pull>`select institution, channel, what, agent, network, at, pulls, items, status from (
        select institution_id as institution, channel, what, agent, network, at, pulls, items, status,
          row_number() over (partition by channel order by at desc) as place
        from channel_pulls where institution_id = any(${[...institutions]}::text[])) latest
      where place <= ${limit} order by at desc`,
  );
}

/** Removes what is old, and of each channel all but the latest `keep`. */
export async function forgetPulls(tx: Tx, before: Date, keep: number): Promise<void> {
  await sql`delete from channel_pulls where at < ${before}`.execute(tx);
  await sql`delete from channel_pulls c using (
      select institution_id, channel, what, agent, network, row_number() over (partition by channel order by at desc) as place
      from channel_pulls) old
    where old.place > ${keep} and (c.institution_id, c.channel, c.what, c.agent, c.network)
      = (old.institution_id, old.channel, old.what, old.agent, old.network)`.execute(tx);
}
