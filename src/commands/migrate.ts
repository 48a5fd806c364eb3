import { prepare } from '../app.ts';
import { readConfig } from '../platform/config.ts';

/** `migrate`: brings the tables up to date and ends. */
export async function migrate(): Promise<undefined> {
  const database = await prepare(readConfig(process.env));
  await database.close();
}
