import { rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve as listen } from '@hono/node-server';
import { type Program, prepare, startProgram, web, writeLog } from '../app.ts';
import { type Config, ConfigError, readConfig } from '../platform/config.ts';
import { type Database, inTransaction, readFact, theProgram } from '../platform/database/index.ts';
import { countPersons, makeFirstAdministratorLink } from '../rooms/organisations/index.ts';
import { seedDatabase } from './seed.ts';

/**
 * `serve [--empty]`: starts web and background work in one process (ROLE=all), or one of the two. A database without
 * people is filled with the demo consortium; with --empty it gets a one-time link for the first administrator.
 * Stops cleanly on SIGTERM and SIGINT.
 */
export async function serve(args: readonly string[]): Promise<undefined> {
  const { values } = parseArgs({ args: [...args], options: { empty: { type: 'boolean', default: false } } });
  const config = readConfig(process.env);
  const database = await prepareWhole(config);
  const isNew = (await inTransaction(database, theProgram, countPersons)).all === 0;
  if (isNew && !values.empty && config.ROLE !== 'worker') await seedDatabase(config, database);
  const program = await startProgram(config, { database, work: config.ROLE !== 'web' });
  const server = config.ROLE === 'worker' ? null : await open(program);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      server?.close();
      await program.close();
      process.exit(0);
    });
  }
  if (server) console.log(`Opinko is ready at ${server.url}`);
  if (isNew && values.empty) await offerFirstAdministrator(program);
}

/**
 * Opens the database. A demonstration whose making was interrupted (it was never said to be ready) is thrown away in
 * the embedded database and made anew; a server's database belongs to others too, so there the start refuses.
 */
async function prepareWhole(config: Config): Promise<Database> {
  const database = await prepare(config);
  if ((await readFact(database, 'demo')) !== 'begun') return database;
  await database.close();
  if (database.kind === 'postgres') {
    throw new ConfigError(
      'DATABASE_URL holds a demonstration that was interrupted while it was made. Use an empty database.',
    );
  }
  rmSync(join(config.DATA_DIR, 'database'), { recursive: true, force: true });
  return prepare(config);
}

/** Listens. `url` has the port that was picked, where PORT is 0. */
async function open(program: Program): Promise<{ url: string; close(): void }> {
  const { config } = program.platform;
  const { app } = web(program.platform, writeLog);
  const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST });
  await new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, config.PORT)));
  });
  const { port } = server.address() as AddressInfo;
  return { url: config.BASE_URL.replace(/:0$/, `:${port}`), close: () => void server.close() };
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new ConfigError(`PORT ${port} is taken by another program. Choose another one.`);
  if (error.code === 'EACCES')
    return new ConfigError(`PORT ${port} may not be used by this user. Choose one above 1023.`);
  return error;
}

async function offerFirstAdministrator({ platform }: Program): Promise<void> {
  console.log(
    `The first administrator signs up here, once, within a day: ${await makeFirstAdministratorLink(platform)}`,
  );
}
