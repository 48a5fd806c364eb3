import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';
import { ConfigError } from '../config.ts';
import { lockFolder } from './lock.ts';

const OLDEST_POSTGRES = 15;

/**
 * An open database. `pool` is for the platform alone (migrations, the job queue); everything else goes through
 * `inTransaction`, which sets who acts.
 */
export type Database = {
  readonly kind: 'embedded' | 'postgres';
  readonly pool: pg.Pool;
  readonly kysely: Kysely<unknown>;
  close(): Promise<void>;
};

// Numbers that PostgreSQL sends as text (bigint, numeric) are safe as JavaScript numbers for counts and credits.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

/**
 * Opens PostgreSQL when `url` is given, else the embedded database in `folder` (null: in memory).
 * @throws ConfigError when the server cannot be used; FolderInUse
 */
export async function openDatabase(options: {
  url?: string;
  folder: string | null;
  snapshot?: Blob;
}): Promise<Database> {
  return options.url ? openPostgres(options.url) : openEmbedded(options.folder, options.snapshot);
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 20, connectionTimeoutMillis: 5000 });
  const database = wrap('postgres', pool, async () => {});
  try {
    await mustServe(pool);
  } catch (error) {
    await database.close();
    throw new ConfigError(`DATABASE_URL cannot be used: ${new URL(url).host}: ${reasonOf(error)}.`);
  }
  return database;
}

/** @throws when no server answers, does not let us in, or is too old */
async function mustServe(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query("select current_setting('server_version_num')::int as version");
  if (rows[0].version < OLDEST_POSTGRES * 10_000)
    throw new Error(`PostgreSQL is older than ${OLDEST_POSTGRES}`);
}

/** A host with several addresses fails with one error for each of them. */
function reasonOf(error: unknown): string {
  const { errors, message } = error as { errors?: Error[]; message: string };
  return errors?.[0]?.message ?? message;
}

async function openEmbedded(folder: string | null, snapshot?: Blob): Promise<Database> {
  // Imported only here: a process that uses PostgreSQL never loads the WebAssembly.
  const [{ PGlite }, { createPgConfig }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/node-postgres'),
  ]);
  if (folder) mkdirSync(folder, { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => {};
  const options = snapshot ? { loadDataDir: snapshot } : {};
  const engine = await PGlite.create(folder ? join(folder, 'database') : 'memory://', options);
  // One connection: a second query waits for the transaction under way, and gives up rather than hang for ever.
  const pool = new pg.Pool({
    ...(createPgConfig(engine) as unknown as pg.PoolConfig),
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
  });
  return wrap('embedded', pool, async () => {
    await engine.close();
    unlock();
  });
}

function wrap(kind: Database['kind'], pool: pg.Pool, after: () => Promise<void>): Database {
  // A broken idle connection must not end the process: the next query opens a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const dialect = new PostgresDialect({ pool });
  dialect.createDriver = () => new LateDriver({ pool });
  const kysely = new Kysely<unknown>({ dialect });
  return {
    kind,
    pool,
    kysely,
    async close() {
      await kysely.destroy();
      await after();
    },
  };
}

/**
 * `begin` goes with the first statement of `inTransaction`, in one round trip. On a connection that broke there is
 * nothing to roll back: whoever waits learns of what broke it, not of the attempt.
 */
class LateDriver extends PostgresDriver {
  override async beginTransaction(): Promise<void> {}

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {});
  }
}
