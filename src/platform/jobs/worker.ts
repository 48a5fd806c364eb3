import {
  type JobHelpers,
  type Logger,
  Logger as LoggerClass,
  type Runner,
  run,
  runMigrations,
  runOnce,
  type TaskList,
} from 'graphile-worker';
import type { Platform } from '../actions/action.ts';
import { programActor } from '../actor.ts';
import { firstRow, inTransaction, sql, theProgram } from '../database/index.ts';
import { type Heartbeat, startHeartbeat } from './abandoned.ts';
import { dispatch } from './dispatch.ts';
import type { Listener, News, Routine } from './listener.ts';
import type { Log } from './log.ts';
import { type RunKind, workRuns } from './runs.ts';

/** The background work of the process. `wake` hurries it after a commit; `idle` waits until nothing is left to do. */
export type Worker = { wake(): void; idle(): Promise<void>; stop(): Promise<void> };

/** All background work that the rooms brought. */
export type Duties = {
  listeners: readonly Listener[];
  routines: readonly Routine[];
  runKinds: readonly RunKind[];
};

/** Makes or updates the job queue's own tables. */
export async function migrateJobs({ database }: Pick<Platform, 'database'>): Promise<void> {
  await runMigrations({ pgPool: database.pool, logger: silent });
}

/**
 * Starts handing events to listeners, and the routines. On PostgreSQL the queue's own runner works beside others;
 * the embedded database has one connection, so there the queue is worked off in the same process between requests.
 */
export async function startWorker(platform: Platform, duties: Duties, log: Log): Promise<Worker> {
  const { listeners, routines, runKinds } = duties;
  const heartbeat = await startHeartbeat(platform.database, (error) =>
    log('warning', 'the locks of jobs were not renewed', { error: String(error) }),
  );
  const tasks = taskList(platform, listeners, heartbeat, log);
  const runner = platform.database.kind === 'postgres' ? await startRunner(platform, tasks) : null;
  const round = async () => {
    const moved = await dispatch(platform.database.pool, listeners);
    if (!runner)
      await runOnce({
        pgPool: platform.database.pool,
        taskList: tasks,
        noHandleSignals: true,
        logger: silent,
      });
    return moved + (await workRuns(platform, runKinds, log));
  };
  const loop = startLoop(round, log);
  const timers = routines.map((routine) => startRoutine(platform, routine, log));
  return {
    wake: loop.wake,
    idle: () => idle(platform, loop.now),
    async stop() {
      for (const timer of timers) clearInterval(timer);
      await loop.stop();
      await runner?.stop();
      heartbeat.stop();
    },
  };
}

const silent: Logger = new LoggerClass(() => () => {});

function taskList(
  platform: Platform,
  listeners: readonly Listener[],
  heartbeat: Heartbeat,
  log: Log,
): TaskList {
  return Object.fromEntries(
    listeners.map((listener) => [
      listener.name,
      async (payload: unknown, { job }: JobHelpers) => {
        const news = await readNews(platform, (payload as { event: number }).event);
        if (!news) return;
        try {
          const actor = programActor(listener.name);
          await heartbeat.during(job.id, () => listener.handle({ platform, actor }, news));
        } catch (error) {
          log('error', 'a job failed and will be tried again', {
            job: listener.name,
            event: news.id,
            error: String(error),
          });
          throw error;
        }
      },
    ]),
  );
}

async function readNews(platform: Platform, id: number): Promise<News | undefined> {
  return inTransaction(platform.database, theProgram, (tx) =>
    firstRow<News>(
      tx,
      sql`select id, type, institution_id as institution, subject, payload, actor from outbox where id = ${id}`,
    ),
  );
}

function startRunner(platform: Platform, taskList: TaskList): Promise<Runner> {
  return run({
    pgPool: platform.database.pool,
    taskList,
    concurrency: 4,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: silent,
  });
}

type Loop = { wake(): void; now(): Promise<void>; stop(): Promise<void> };

/** Runs `round` when woken and at least every second, never twice at once. */
function startLoop(round: () => Promise<number>, log: Log): Loop {
  let current: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  const turn = async () => {
    do {
      again = false;
      try {
        if ((await round()) > 0) again = true;
      } catch (error) {
        if (!stopped) log('warning', 'background work paused', { error: String(error) });
      }
    } while (again && !stopped);
    current = null;
  };
  const wake = () => {
    if (stopped) return;
    if (current) again = true;
    else current = turn();
  };
  const timer = setInterval(wake, 1000);
  return {
    wake,
    async now() {
      wake();
      await current;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      await current;
    },
  };
}

async function idle(platform: Platform, now: () => Promise<void>): Promise<void> {
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    await now();
    const { rows } = await platform.database.pool.query(
      `select (select count(*) from outbox where dispatched_at is null) +
        (select count(*) from runs where state in ('queued', 'running')) +
        (select count(*) from graphile_worker._private_jobs where attempts < max_attempts and run_at <= now()) as waiting`,
    );
    if (Number(rows[0].waiting) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function startRoutine(platform: Platform, routine: Routine, log: Log): NodeJS.Timeout {
  let running = false;
  return setInterval(async () => {
    if (running) return;
    running = true;
    try {
      await routine.handle({ platform, actor: programActor(routine.name) });
    } catch (error) {
      log('warning', 'a routine failed', { routine: routine.name, error: String(error) });
    }
    running = false;
  }, routine.everySeconds * 1000);
}
