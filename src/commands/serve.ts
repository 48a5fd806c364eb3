import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { serve as listen } from '@hono/node-server';
import { type Program, prepare, startProgram, web, writeLog } from '../app.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
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
  const database = await prepare(config);
  const isNew = (await inTransaction(database, theProgram, countPersons)).all === 0;
  if (isNew && !values.empty && config.ROLE !== 'worker') await seedDatabase(config, database);
  const program = await startProgram(config, { database, work: config.ROLE !== 'web' });
  const close = config.ROLE === 'worker' ? () => {} : await open(program);
  if (isNew && values.empty) await offerFirstAdministrator(program);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      close();
      await program.close();
      process.exit(0);
    });
  }
}

async function open(program: Program): Promise<() => void> {
  const { config } = program.platform;
  const { app } = web(program.platform, writeLog);
  const server = listen({ fetch: app.fetch, port: config.PORT, hostname: config.HOST });
  await new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  console.log(`Opinko is ready at ${config.BASE_URL.replace(/:0$/, `:${port}`)}`);
  return () => void server.close();
}

async function offerFirstAdministrator({ platform }: Program): Promise<void> {
  console.log(`The first administrator signs up here, once, within a day: ${await makeFirstAdministratorLink(platform)}`);
}
