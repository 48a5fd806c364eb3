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
import { type Program, prepare, rooms, startProgram, web } from '../app.ts';
import { newId, sha256 } from '../base/ids.ts';
import type { MemberRole } from '../base/roles.ts';
import { perform } from '../platform/actions/index.ts';
import { type Actor, programActor } from '../platform/actor.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { type Database, inTransaction, openDatabase, theProgram } from '../platform/database/index.ts';
import { migrateJobs } from '../platform/jobs/index.ts';
import { root } from '../platform/root.ts';
import { actorOfPerson, addInstitution, insertPerson, invitePerson } from '../rooms/organisations/index.ts';

/** A whole program on a database of its own, for one test file. */
export type TestProgram = Program & {
  readonly app: ReturnType<typeof web>['app'];
  readonly doors: ReturnType<typeof web>['doors'];
  /** The program acting by itself: may do everything. */
  readonly root: Actor;
  /** Makes an institution (once) and a person with the roles, and returns that person as an actor. */
  person(institution: string, ...roles: MemberRole[]): Promise<Actor>;
  /** A signed-in person without any role. */
  learner(name?: string): Promise<Actor>;
};

const silent = () => {};

/**
 * Starts the program on the database that TEST_DATABASE names: `embedded` (default, in memory, from a template that is
 * migrated once) or `postgres` (a new database on the server of TEST_DATABASE_URL, dropped by `close`).
 */
export async function startTestProgram(
  options: { work?: boolean; demo?: boolean; environment?: Record<string, string> } = {},
): Promise<TestProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-test-'));
  const config = readConfig({
    DATA_DIR: folder,
    CONFIG_FILE: undefined,
    PORT: '0',
    BASE_URL: 'http://localhost:3999',
    ...options.environment,
  });
  const { database, drop } =
    process.env.TEST_DATABASE === 'postgres' ? await newPostgres() : await newEmbedded();
  const program = await startProgram(config, {
    database,
    work: options.work ?? false,
    demo: options.demo ?? false,
    log: silent,
  });
  return {
    ...program,
    ...web(program.platform, silent),
    root: programActor('test'),
    ...people(program),
    async close() {
      await program.close();
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function people({ platform }: Program) {
  const known = new Set<string>();
  const us = programActor('test');
  const ensure = async (institution: string) => {
    if (known.has(institution)) return;
    known.add(institution);
    await perform(platform, addInstitution, us, { institution, name: { fi: `Korkeakoulu ${institution}` } });
  };
  return {
    async person(institution: string, ...roles: MemberRole[]): Promise<Actor> {
      await ensure(institution);
      const email = `${newId()}@example.invalid`;
      let person = '';
      for (const role of roles) {
        ({ person } = await perform(platform, invitePerson, us, {
          institution,
          name: `${roles.join('+')} ${institution}`,
          email,
          role,
        }));
      }
      return (await actorOfPerson(platform, person))!;
    },
    async learner(name = 'Oona Oppija'): Promise<Actor> {
      const id = await inTransaction(platform.database, theProgram, (tx) =>
        insertPerson(tx, { name, email: `${newId()}@example.invalid`, language: 'fi' }),
      );
      return (await actorOfPerson(platform, id))!;
    },
  };
}

async function newEmbedded(): Promise<{ database: Database; drop: () => Promise<void> }> {
  const file = join(tmpdir(), `opinko-template-${migrationsHash()}.tar`);
  if (!existsSync(file)) await makeTemplate(file);
  const database = await openDatabase({ folder: null, snapshot: new Blob([readFileSync(file)]) });
  return { database, drop: async () => {} };
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

async function newPostgres(): Promise<{ database: Database; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('TEST_DATABASE=postgres needs TEST_DATABASE_URL');
  const name = `opinko_test_${newId().replaceAll('-', '')}`;
  await admin(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = await openDatabase({ url: url.href, folder: null });
  return { database, drop: () => admin(server, `drop database ${name} with (force)`) };
}

async function admin(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
