import type pg from 'pg';
import type { Listener } from './listener.ts';

const BATCH = 200;

/**
 * Hands waiting events to the job queue, one job a listener. Runs on the queue's own connection, since the restricted
 * role may not add jobs; event and jobs change hands in one transaction, so none is lost and none doubled.
 * @returns how many events were handed over
 */
export async function dispatch(pool: pg.Pool, listeners: readonly Listener[]): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ id: number; type: string }>(
      `select id, type from outbox where dispatched_at is null order by id limit ${BATCH} for update skip locked`,
    );
    for (const event of rows) {
      for (const listener of listeners) {
        if (!(listener.on as readonly string[]).includes(event.type)) continue;
        await client.query('select graphile_worker.add_job($1, $2::json)', [
          listener.name,
          JSON.stringify({ event: event.id }),
        ]);
      }
    }
    if (rows.length)
      await client.query('update outbox set dispatched_at = now() where id = any($1)', [
        rows.map((row) => row.id),
      ]);
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
