import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { prepare, rooms } from '../app.ts';
import { newId, sha256 } from '../base/ids.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { type Database, openDatabase } from '../platform/database/index.ts';
import { migrateJobs } from '../platform/jobs/index.ts';
import { root } from '../platform/root.ts';

/** Whether the integration tests run on a PostgreSQL server this time. */
export const onPostgres = process.env.TEST_DATABASE === 'postgres';

/**
 * A new embedded database with all tables, copied from a template that is migrated once.
 * @param folder null: in memory
 */
export async function newEmbedded(folder: string | null): Promise<Database> {
  const file = join(tmpdir(), `opinko-template-${migrationsHash()}.tar`);
  if (!existsSync(file)) await makeTemplate(file);
  return openDatabase({ folder, snapshot: new Blob([readFileSync(file)]) });
}

/** Test files run side by side: each writes to a name of its own, and the rename is atomic. */
async function makeTemplate(file: string): Promise<void> {
  const { PGlite } = await import('@electric-sql/pglite');
  const folder = mkdtempSync(join(tmpdir(), 'opinko-template-'));
  const config: Config = readConfig({ DATA_DIR: folder });
  const database = await prepare(config);
  await migrateJobs({ database });
  await database.close();
  const engine = await PGlite.create(join(folder, 'database'));
  const dump = await engine.dumpDataDir('none');
  await engine.close();
  writeFileSync(`${file}.${process.pid}`, Buffer.from(await dump.arrayBuffer()));
  renameSync(`${file}.${process.pid}`, file);
  rmSync(folder, { recursive: true, force: true });
}

function migrationsHash(): string {
  const folders = [
    'src/platform/database/migrations',
    ...rooms.map((room) => `src/rooms/${room.name}/migrations`),
  ];
  return sha256(folders.map((folder) => folderText(join(root, folder))).join('\n')).slice(0, 16);
}

function folderText(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

/**
 * A new database on the server of TEST_DATABASE_URL.
 * @param tables true: with all tables, copied from a template that is migrated once; false: empty
 */
export async function newPostgres(tables: boolean): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL');
  const template = tables
    ? `opinko_template_${migrationsHash().toLowerCase().replaceAll('-', '_')}`
    : 'template1';
  const name = `opinko_test_${newId().replaceAll('-', '')}`;
  await asAdmin(server, async (client) => {
    // Test files run side by side: one makes the template, the others wait for it.
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) await makeServerTemplate(server, client, template);
    await client.query(`create database ${name} template ${template}`);
  });
  const drop = () => asAdmin(server, (client) => client.query(`drop database ${name} with (force)`));
  return { url: at(server, name), drop };
}

async function makeServerTemplate(server: string, client: pg.Client, template: string): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished}`);
  const database = await prepare(readConfig({ DATABASE_URL: at(server, unfinished) }));
  await migrateJobs({ database });
  await database.close();
  // A connection that was closed may still be counted for a moment.
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
    unfinished,
  ]);
  await client.query(`alter database ${unfinished} rename to ${template}`);
}

function at(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
