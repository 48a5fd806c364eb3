import type { Database } from '../database/index.ts';

/** A process that works says so every few seconds; after so long a silence its jobs are given to others. */
const BEAT_SECONDS = 5;
const SILENT_SECONDS = 20;

export type Heartbeat = {
  /** Does a job, and keeps it this process's own for as long as it takes. */
  during<T>(job: string, work: () => Promise<T>): Promise<T>;
  stop(): void;
};

/**
 * The queue takes a job back from a process that was killed only after four hours. Here that takes seconds: the
 * embedded database has no other process, so whatever is locked at the start was abandoned; on PostgreSQL each
 * process renews the locks of its own jobs, and those that nobody renews are released. A job may so be done twice,
 * as every listener expects.
 */
export async function startHeartbeat(
  { kind, pool }: Database,
  report: (error: unknown) => void,
): Promise<Heartbeat> {
  const own = new Set<string>();
  const beat = async () => {
    await pool.query('update graphile_worker._private_jobs set locked_at = now() where id = any($1)', [
      [...own],
    ]);
    await release(pool, SILENT_SECONDS);
  };
  await release(pool, kind === 'embedded' ? 0 : SILENT_SECONDS);
  const timer =
    kind === 'postgres' ? setInterval(() => void beat().catch(report), BEAT_SECONDS * 1000) : undefined;
  return {
    async during(job, work) {
      own.add(job);
      try {
        return await work();
      } finally {
        own.delete(job);
      }
    },
    stop: () => clearInterval(timer),
  };
}

async function release(pool: Database['pool'], silentSeconds: number): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(select distinct locked_by from graphile_worker._private_jobs
      where locked_by is not null and locked_at <= now() - make_interval(secs => $1)))`,
    [silentSeconds],
  );
}
