import { hkdfSync } from 'node:crypto';
import type { Secrets } from '../actions/action.ts';
import { type Config, ConfigError } from '../config.ts';
import {
  type Database,
  findFact,
  inTransaction,
  readFact,
  saveFact,
  type Tx,
  theProgram,
  writeFact,
} from '../database/index.ts';
import { decrypt, encrypt } from './cipher.ts';
import { finishedKeyFile, readKeyFile } from './key-file.ts';

const ROOT_CONTEXT = 'root-secret';

/**
 * The master key from MASTER_KEY, else from DATA_DIR/master.key, which is made on the first start (mode 600). What is
 * sealed in a database can be opened only with the key it was begun with: another host without that key must be told
 * so at its start, and not at its first signature.
 * @throws ConfigError where it is another key, or the file does not hold 64 hexadecimal digits
 */
export async function loadSecrets(config: Config, database: Database): Promise<Secrets> {
  const known = await readFact(database, 'master-key');
  const master = masterKey(config, known);
  const root = await readFact(database, 'root-secret');
  const secrets = secretsOf(master, root);
  if (known === null) await writeFact(database, 'master-key', secrets.fingerprint);
  else if (known !== secrets.fingerprint) throw wrongKey();
  return secrets;
}

function wrongKey(): ConfigError {
  return new ConfigError(
    'MASTER_KEY is not the key that this database was begun with: set it, or copy master.key into DATA_DIR.',
  );
}

/** @param known the fingerprint that the database remembers */
function masterKey(config: Config, known: string | null): Buffer {
  if (config.MASTER_KEY) return Buffer.from(config.MASTER_KEY, 'hex');
  const master = readKeyFile(config.DATA_DIR);
  if (known === null || fingerprintOf(master) === known) return master;
  // Changing the key was stopped after the database had changed and before the file had.
  return finishedKeyFile(config.DATA_DIR, (candidate) => fingerprintOf(candidate) === known) ?? master;
}

function derived(key: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, 'opinko', purpose, 32));
}

function fingerprintOf(master: Uint8Array): string {
  return derived(master, 'fingerprint').toString('base64url');
}

/**
 * Links that were sent out are derived from the root secret, which therefore stays for ever. Until the master key is
 * changed for the first time, the two are the same; afterwards the root is kept wrapped by the master key.
 * @param master 32 bytes
 * @param wrappedRoot as `wrapRoot` writes it
 */
export function secretsOf(master: Buffer, wrappedRoot: string | null = null): Secrets {
  const wrapping = derived(master, 'wrap');
  const unwrap = (wrapped: string, context: string) => decrypt(wrapping, wrapped, context);
  const fingerprint = fingerprintOf(master);
  const root = wrappedRoot === null ? master : rootOf(wrappedRoot, unwrap);
  const sealing = derived(root, 'seal');
  return {
    fingerprint,
    derive: (purpose) => derived(root, purpose),
    seal: (plain, context) => `v1.${encrypt(sealing, plain, context)}`,
    open: (sealed, context) => decrypt(sealing, sealed.replace(/^v1\./, ''), context),
    wrap: (key, context) => encrypt(wrapping, key, context),
    unwrap,
  };
}

function rootOf(wrapped: string, unwrap: Secrets['unwrap']): Buffer {
  try {
    return Buffer.from(unwrap(wrapped, ROOT_CONTEXT));
  } catch {
    throw wrongKey();
  }
}

/** The root secret for the database, under a new master key. */
function wrapRoot(secrets: Pick<Secrets, 'wrap'>, root: Uint8Array): string {
  return secrets.wrap(root, ROOT_CONTEXT);
}

/** The root secret itself: needed only to wrap it anew. */
function rootSecret(master: Buffer, wrappedRoot: string | null): Buffer {
  return wrappedRoot === null ? master : rootOf(wrappedRoot, secretsOf(master).unwrap);
}

/** Encrypts with the new key what the old one protects. @returns how many secrets */
export type Rewrap = (tx: Tx, from: Secrets, to: Secrets) => Promise<number>;

/**
 * Puts a new master key in the place of the old one: all or nothing, in one transaction. Killed before its end it has
 * changed nothing, killed after it the next start finishes the files; repeated with the same key it does nothing.
 * @throws ConfigError where the old key is not this database's
 */
export async function rotateMaster(
  config: Config,
  database: Database,
  next: Buffer,
  rewrap: Rewrap,
): Promise<number> {
  if ((await readFact(database, 'master-key')) === fingerprintOf(next)) return 0;
  const from = await loadSecrets(config, database);
  const master = masterKey(config, from.fingerprint);
  return inTransaction(database, theProgram, async (tx) => {
    const root = rootSecret(master, await findFact(tx, 'root-secret'));
    const wrapped = wrapRoot(secretsOf(next), root);
    const to = secretsOf(next, wrapped);
    const count = await rewrap(tx, from, to);
    await saveFact(tx, 'root-secret', wrapped);
    await saveFact(tx, 'master-key', to.fingerprint);
    return count;
  });
}
