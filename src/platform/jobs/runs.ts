import type { RawBuilder } from 'kysely';
import { notFound, Refusal } from '../../base/errors.ts';
import { newId } from '../../base/ids.ts';
import type { Platform, Work } from '../actions/action.ts';
import { firstRow, inTransaction, json, rows, sql, type Tx, theProgram } from '../database/index.ts';
import { hasRoom } from '../free-space.ts';
import type { Log } from './log.ts';

export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** Long work as its page shows it. `done` and `total` count the kind's own units (rows, recipients). */
export type RunView = {
  institution: string;
  id: string;
  kind: string;
  title: string;
  state: RunState;
  done: number;
  total: number | null;
  result: unknown;
  error: string | null;
  attempts: number;
  cancelRequested: boolean;
  requestedBy: string | null;
  createdAt: Date;
  updatedAt: Date;
};

/** What one step gets: the input given at the start, and the position that the step before it left. */
export type RunStep = {
  institution: string;
  id: string;
  input: unknown;
  position: unknown;
  done: number;
  requestedBy: string | null;
};

/** Where a step got to. With `result` the run is finished. */
export type StepOutcome = { done: number; total?: number; position?: unknown; result?: unknown };

/**
 * A kind of long work, done in steps. Each step commits together with its progress, so that after a kill the run goes
 * on behind the last whole step: nothing is lost, nothing done twice. Keep a step under a second.
 */
export type RunKind = {
  readonly kind: string;
  /**
   * Done before the step's transaction: what must not be awaited inside it, such as signing and hashing. It may be done
   * in vain (another process took the step), and what it answers is handed to `step`.
   */
  readonly prepare?: (platform: Platform, run: RunStep) => Promise<unknown>;
  readonly step: (platform: Platform, tx: Tx, run: RunStep, prepared: never) => Promise<StepOutcome>;
};

const columns = sql`institution_id as institution, id, kind, title, state, done, total, result, error, attempts,
  cancel_requested as "cancelRequested", requested_by as "requestedBy", created_at as "createdAt", updated_at as "updatedAt"`;

/** Queues long work within the caller's transaction. */
export async function startRun(
  work: Work,
  run: { institution: string; kind: string; title: string; input: unknown; total?: number },
): Promise<string> {
  const id = newId();
  await sql`insert into runs (institution_id, id, kind, title, input, total, requested_by)
    values (${run.institution}, ${id}, ${run.kind}, ${run.title}, ${json(run.input)}, ${run.total ?? null}, ${work.actor.person})`.execute(
    work.tx,
  );
  return id;
}

export async function readRun(tx: Tx, id: string): Promise<RunView> {
  const found = await firstRow<RunView>(tx, sql`select ${columns} from runs where id = ${id}`);
  if (!found) throw notFound();
  return found;
}

export async function listRuns(tx: Tx, limit: number): Promise<RunView[]> {
  return rows(tx, sql`select ${columns} from runs order by id desc limit ${limit}`);
}

/** Asks a run to stop after the step under way. */
export async function cancelRun(tx: Tx, id: string): Promise<RunView> {
  const run = await readRun(tx, id);
  if (run.state !== 'queued' && run.state !== 'running') throw new Refusal('run/over', 409);
  await sql`update runs set cancel_requested = true, updated_at = now() where id = ${id}`.execute(tx);
  return run;
}

/** Puts a failed or cancelled run back into the queue; it goes on where it stopped. */
export async function retryRun(tx: Tx, id: string): Promise<RunView> {
  const run = await readRun(tx, id);
  if (run.state !== 'failed' && run.state !== 'cancelled') throw new Refusal('run/not-stopped', 409);
  await sql`update runs set state = 'queued', cancel_requested = false, attempts = 0, error = null, updated_at = now()
    where id = ${id}`.execute(tx);
  return run;
}

/** Lets a run go on that was asked to stop, whether it has stopped by now or not. */
export async function resumeRun(tx: Tx, id: string): Promise<void> {
  await sql`update runs set cancel_requested = false, attempts = 0, error = null, updated_at = now(),
      state = case when state in ('failed', 'cancelled') then 'queued' else state end
    where id = ${id} and state <> 'done'`.execute(tx);
}

const MAX_ATTEMPTS = 5;

/** Milliseconds after which other background work has its turn, however long a run is. */
const TURN = 1000;

/**
 * Works the queued runs off, one step a turn, until none is left or other work is to have its turn.
 * @returns how many steps were done
 */
export async function workRuns(platform: Platform, kinds: readonly RunKind[], log: Log): Promise<number> {
  let steps = 0;
  const end = performance.now() + TURN;
  while (performance.now() < end && hasRoom(platform) && (await oneStep(platform, kinds, log))) {
    steps += 1;
    // Let waiting requests have the single connection between two steps.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return steps;
}

type Claimed = RunStep & { kind: string; total: number | null; cancelRequested: boolean; attempts: number };

async function oneStep(platform: Platform, kinds: readonly RunKind[], log: Log): Promise<boolean> {
  let claimed: Claimed | undefined;
  try {
    const next = await inTransaction(platform.database, theProgram, (tx) => findRun(tx, sql``));
    if (!next) return false;
    claimed = next;
    const kind = kinds.find(({ kind }) => kind === next.kind);
    const prepared = next.cancelRequested ? undefined : await kind?.prepare?.(platform, next);
    await inTransaction(platform.database, theProgram, async (tx) => {
      const run = await findRun(tx, sql`for update skip locked`, next.id);
      // Another process has taken the step meanwhile.
      if (!run || !isSameStep(run, next)) return;
      await takeStep(platform, tx, { run, kind, prepared: prepared as never });
    });
    return true;
  } catch (error) {
    if (!claimed) throw error;
    log('error', 'a step of a run failed', { run: claimed.id, kind: claimed.kind, error: String(error) });
    await noteFailure(platform, claimed, error);
    return true;
  }
}

async function takeStep(
  platform: Platform,
  tx: Tx,
  { run, kind, prepared }: { run: Claimed; kind: RunKind | undefined; prepared: never },
): Promise<void> {
  if (run.cancelRequested) {
    await sql`update runs set state = 'cancelled', updated_at = now() where id = ${run.id}`.execute(tx);
    return;
  }
  if (!kind) throw new Error(`no such kind of run: ${run.kind}`);
  // From here on the step sees only its own institution.
  await sql`select set_config('opinko.scope', '', true), set_config('opinko.institutions', ${run.institution}, true)`.execute(
    tx,
  );
  await saveProgress(tx, run, await kind.step(platform, tx, run, prepared));
}

function isSameStep(run: Claimed, other: Claimed): boolean {
  const where = ({ done, position }: Claimed) => JSON.stringify([done, position]);
  return where(run) === where(other) && (run.cancelRequested || !other.cancelRequested);
}

/** The run that is due next, or this one where it is due. Those under way take turns: a long one holds nobody up. */
function findRun(
  tx: Tx,
  locking: RawBuilder<unknown>,
  id: string | null = null,
): Promise<Claimed | undefined> {
  return firstRow<Claimed>(
    tx,
    sql`select institution_id as institution, id, kind, input, position, done, total, attempts,
        cancel_requested as "cancelRequested", requested_by as "requestedBy"
      from runs
      where (${id}::uuid is null or id = ${id}::uuid) and state in ('queued', 'running')
        and (attempts = 0 or updated_at < now() - make_interval(secs => power(2, attempts)))
      order by updated_at, id limit 1 ${locking}`,
  );
}

async function saveProgress(tx: Tx, run: Claimed, outcome: StepOutcome): Promise<void> {
  const finished = outcome.result !== undefined;
  await sql`update runs set state = ${finished ? 'done' : 'running'}, done = ${outcome.done},
      total = ${outcome.total ?? run.total}, position = ${json(outcome.position ?? null)},
      result = ${finished ? json(outcome.result) : null}, attempts = 0, error = null, updated_at = now()
    where institution_id = ${run.institution} and id = ${run.id}`.execute(tx);
}

/** Another process may have taken the step meanwhile: a run that is over stays over. */
async function noteFailure(platform: Platform, run: Claimed, error: unknown): Promise<void> {
  const state = run.attempts + 1 >= MAX_ATTEMPTS ? 'failed' : 'running';
  const code = error instanceof Refusal ? error.code : 'server-error';
  await inTransaction(platform.database, theProgram, (tx) =>
    sql`update runs set state = ${state}, attempts = attempts + 1, error = ${code}, updated_at = now()
      where institution_id = ${run.institution} and id = ${run.id} and state in ('queued', 'running')`.execute(
      tx,
    ),
  );
}
