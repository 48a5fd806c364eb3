import { changed, rows, sql, type Tx } from '../../../platform/database/index.ts';
import type { Switchable } from '../rules/channels.ts';

/** What is kept out of a channel: one offering, or ('all') everything of the institution. */
export type Hold = { channel: Switchable; offering: string };

export function listHolds(tx: Tx, institution: string): Promise<Hold[]> {
  return rows(
    tx,
    sql<Hold>`select channel, offering from channel_holds where institution_id = ${institution} order by channel, offering`,
  );
}

/** False where it was kept out already. */
export async function insertHold(
  tx: Tx,
  { institution, channel, offering, by, now }: Hold & { institution: string; by: string | null; now: Date },
): Promise<boolean> {
  const query = sql`insert into channel_holds (institution_id, channel, offering, held_by, at)
    values (${institution}, ${channel}, ${offering}, ${by}, ${now}) on conflict do nothing`;
  return (await changed(tx, query)) === 1;
}

/** False where it was not kept out. */
export async function deleteHold(
  tx: Tx,
  { institution, channel, offering }: Hold & { institution: string },
): Promise<boolean> {
  const query = sql`delete from channel_holds
    where institution_id = ${institution} and channel = ${channel} and offering = ${offering}`;
  return (await changed(tx, query)) === 1;
}
