import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, startProgram, web } from '../app.ts';
import { newId } from '../base/ids.ts';
import type { MemberRole } from '../base/roles.ts';
import { perform } from '../platform/actions/index.ts';
import { type Actor, programActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { type Database, inTransaction, openDatabase, theProgram } from '../platform/database/index.ts';
import { actorOfPerson, addInstitution, insertPerson, invitePerson } from '../rooms/organisations/index.ts';
import { newEmbedded, newPostgres, onPostgres } from './databases.ts';
import type { Home } from './home.ts';

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

type Options = {
  work?: boolean;
  demo?: boolean;
  environment?: Record<string, string>;
  /** Opens the data of a program that also runs in other processes, and leaves them there. */
  home?: Home;
};

const silent = () => {};

/**
 * Starts the program on the database that TEST_DATABASE names: `embedded` (default, in memory, from a template that is
 * migrated once) or `postgres` (a new database on the server of TEST_DATABASE_URL, dropped by `close`).
 */
export async function startTestProgram(options: Options = {}): Promise<TestProgram> {
  const { environment, database, drop } = options.home ? atHome(options.home) : await ofItsOwn();
  const config = readConfig({ ...environment, ...options.environment });
  const program = await startProgram(config, {
    ...(database && { database }),
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
    },
  };
}

type Ground = { environment: Record<string, string>; database?: Database; drop: () => Promise<void> };

function atHome({ environment }: Home): Ground {
  return { environment, drop: async () => {} };
}

async function ofItsOwn(): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-test-'));
  const { database, drop } = await newDatabase();
  return {
    environment: { DATA_DIR: folder, PORT: '0', BASE_URL: 'http://localhost:3999' },
    database,
    async drop() {
      await drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabase(): Promise<{ database: Database; drop: () => Promise<void> }> {
  if (!onPostgres) return { database: await newEmbedded(null), drop: async () => {} };
  const { url, drop } = await newPostgres(true);
  return { database: await openDatabase({ url, folder: null }), drop };
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
        insertPerson(tx, {
          name,
          email: `${newId()}@example.invalid`,
          language: 'fi',
          demo: platform.demo,
        }),
      );
      return (await actorOfPerson(platform, id))!;
    },
  };
}
