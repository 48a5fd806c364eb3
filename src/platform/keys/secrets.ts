import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Secrets } from '../actions/action.ts';
import { type Config, ConfigError } from '../config.ts';

/**
 * The master key from MASTER_KEY, else from DATA_DIR/master.key, which is made on the first start (mode 600).
 * @throws ConfigError when the file does not hold 64 hexadecimal digits
 */
export function loadSecrets(config: Config): Secrets {
  return secretsOf(Buffer.from(config.MASTER_KEY ?? readKeyFile(config.DATA_DIR), 'hex'));
}

/** @param master 32 bytes */
export function secretsOf(master: Buffer): Secrets {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', master, 'opinko', purpose, 32));
  const sealing = derive('seal');
  return {
    derive,
    seal(plain, context) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealing, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return [
        'v1',
        nonce.toString('base64url'),
        body.toString('base64url'),
        cipher.getAuthTag().toString('base64url'),
      ].join('.');
    },
    open(sealed, context) {
      const [, nonce, body, tag] = sealed.split('.').map((part) => Buffer.from(part, 'base64url'));
      const decipher = createDecipheriv('aes-256-gcm', sealing, nonce!)
        .setAAD(Buffer.from(context))
        .setAuthTag(tag!);
      return Buffer.concat([decipher.update(body!), decipher.final()]);
    },
  };
}

function readKeyFile(folder: string): string {
  const file = join(folder, 'master.key');
  if (!existsSync(file)) makeKeyFile(file);
  const text = readFileSync(file, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/.test(text))
    throw new ConfigError(`${file} cannot be used: it must hold 64 hexadecimal digits.`);
  return text;
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
