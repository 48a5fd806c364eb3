import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config.ts';

const fileOf = (folder: string) => join(folder, 'master.key');
/** The next key while keys are being sealed anew, and the one before it afterwards. */
const nextOf = (folder: string) => join(folder, 'master.key.next');
const previousOf = (folder: string) => join(folder, 'master.key.previous');

/** The master key in a folder; made where there is none. */
export function readKeyFile(folder: string): Buffer {
  if (!existsSync(fileOf(folder))) makeKeyFile(fileOf(folder));
  return read(fileOf(folder));
}

/** The key that is to be the next one: the same at each attempt. */
export function nextKeyFile(folder: string): Buffer {
  if (!existsSync(nextOf(folder))) makeKeyFile(nextOf(folder));
  return read(nextOf(folder));
}

/**
 * Gives the next key the name of the key, where it is the one that is looked for. The old one is kept beside it, for
 * backups that were made before.
 */
export function finishedKeyFile(folder: string, isIt: (key: Buffer) => boolean): Buffer | undefined {
  if (!existsSync(nextOf(folder))) return undefined;
  const next = read(nextOf(folder));
  if (!isIt(next)) return undefined;
  if (existsSync(fileOf(folder))) {
    rmSync(previousOf(folder), { force: true });
    linkSync(fileOf(folder), previousOf(folder));
  }
  renameSync(nextOf(folder), fileOf(folder));
  return next;
}

function read(file: string): Buffer {
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new ConfigError(`${file} cannot be used: it must hold 64 hexadecimal digits.`);
  return Buffer.from(text, 'hex');
}

/** Written whole and on disk before it has its name: a kill leaves no half a key, and of two starts one wins. */
function makeKeyFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
