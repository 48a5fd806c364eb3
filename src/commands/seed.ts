import { prepare, startProgram, writeLog } from '../app.ts';
import { seed as seedDemo } from '../demo/seed.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { type Database, writeFact } from '../platform/database/index.ts';

/** `seed`: fills the database with the invented consortium, by the actions that people use. */
export async function seed(): Promise<undefined> {
  const config = readConfig(process.env);
  const database = await prepare(config);
  await seedDatabase(config, database);
  await database.close();
}

/** Fills an open database; it stays open. */
export async function seedDatabase(config: Config, database: Database): Promise<void> {
  const started = Date.now();
  console.log('Making the demo consortium (invented people and offerings) …');
  const program = await startProgram(config, { database, work: true, demo: true });
  await writeFact(database, 'demo', 'begun');
  await seedDemo(program, (message) => writeLog('info', message));
  await program.worker?.idle();
  await program.worker?.stop();
  await writeFact(database, 'demo', 'done');
  console.log(`The demo consortium is there (${((Date.now() - started) / 1000).toFixed(1)} s).`);
}
