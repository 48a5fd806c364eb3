import { join } from 'node:path';
import { prepare } from '../app.ts';
import { type Config, ConfigError, readConfig } from '../platform/config.ts';
import { finishedKeyFile, nextKeyFile } from '../platform/keys/key-file.ts';
import { rotateMaster } from '../platform/keys/secrets.ts';
import { rewrapKeys } from '../rooms/issuers/index.ts';

/**
 * `keys rotate-master`: encrypts all signing keys anew under another master key: NEW_MASTER_KEY where MASTER_KEY is
 * set, else a new DATA_DIR/master.key. It may be stopped at any moment and started again.
 */
export async function keys(args: readonly string[]): Promise<number> {
  if (args[0] !== 'rotate-master') {
    console.error('Usage: opinko keys rotate-master');
    return 2;
  }
  const config = readConfig(process.env);
  const next = nextKey(config);
  const database = await prepare(config);
  try {
    const count = await rotateMaster(config, database, next, rewrapKeys);
    console.log(`${count} keys are encrypted with the new master key.`);
    console.log(config.MASTER_KEY ? inEnvironment : inFile(config));
    return 0;
  } finally {
    await database.close();
  }
}

function nextKey(config: Config): Buffer {
  if (!config.MASTER_KEY) return nextKeyFile(config.DATA_DIR);
  const given = process.env.NEW_MASTER_KEY ?? '';
  if (!/^[0-9a-f]{64}$/.test(given))
    throw new ConfigError('NEW_MASTER_KEY cannot be used: it must be 64 hexadecimal digits.');
  return Buffer.from(given, 'hex');
}

const inEnvironment = 'Set MASTER_KEY to the new one now, and restart every process.';

function inFile({ DATA_DIR }: Config): string {
  finishedKeyFile(DATA_DIR, () => true);
  return `The new key is in ${join(DATA_DIR, 'master.key')}, the old one beside it in master.key.previous, for older backups. Restart every process.`;
}
