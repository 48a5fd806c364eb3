import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const httpUrl = z.url({ protocol: /^https?$/ });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/**
 * Every setting of the program. Each is read from the environment variable of the same name or, where that is
 * absent, from the JSON file named by CONFIG_FILE (default `opinko.config.json`, optional).
 */
export const configSchema = z.strictObject({
  PORT: port.default(3000).describe('TCP port to listen on; 0 picks a free one'),
  HOST: z.string().default('0.0.0.0').describe('Address to listen on'),
  BASE_URL: httpUrl.optional().describe('Public address of the program, without a slash at the end'),
  DATA_DIR: z.string().default('var').describe('Folder of the embedded database and the master key'),
  MIN_FREE_MB: z.coerce
    .number()
    .min(0)
    .default(64)
    .describe(
      'Free space in DATA_DIR, in megabytes, below which nothing is written to the embedded database',
    ),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/ })
    .optional()
    .describe('PostgreSQL 15 or later; absent: the embedded database in DATA_DIR'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all').describe('What this process does'),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .optional()
    .describe('Mail server; absent: mail is kept in the outbox'),
  MAIL_FROM: z.string().default('Opinko <opinko@localhost>').describe('Sender of all mail'),
  MASTER_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .optional()
    .describe('Key that encrypts the signing keys; absent: DATA_DIR/master.key, made on the first start'),
  OUTBOUND_ALLOW: z
    .string()
    .default('')
    .describe('Comma-separated host:port pairs that outbound calls may reach although they are private'),
  STRANGER_POSTS: z.coerce
    .number()
    .int()
    .min(0)
    .default(300)
    .describe('How much visitors who are not signed in may send a minute from one address; 0: no limit'),
  ADDRESS_HEADER: z
    .string()
    .regex(/^[A-Za-z0-9-]+$/, 'must be the name of a header')
    .optional()
    .describe(
      "Header in which the proxy in front of the program adds the visitor's address, such as X-Forwarded-For; absent: the connection's own address",
    ),
  TIME_STAMP_URL: httpUrl
    .optional()
    .describe(
      'Time-stamp service (RFC 3161) whose stamp every new seal of an EDC or a PDF gets; absent: none. One on http or at a private address is to be in OUTBOUND_ALLOW',
    ),
  VC_API: z
    .enum(['on', 'off'])
    .default('off')
    .describe(
      'on: other systems may issue and verify at /vc-api with an API key of an institution; default off',
    ),
  RECIPIENTS_KEPT_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(180)
    .describe(
      'Days after which the names and addresses in the list of a finished batch of credentials are deleted',
    ),
  TIME_ZONE: z
    .string()
    .refine(isTimeZone, 'no such time zone is known')
    .default('Europe/Helsinki')
    .describe('Zone of days and deadlines'),
});

export type Settings = z.infer<typeof configSchema>;
export type Config = Omit<Settings, 'BASE_URL'> & { BASE_URL: string };

/** A setting has a value that cannot be used. The message is one sentence that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads and checks the settings.
 * @throws ConfigError with one sentence per wrong setting
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const names = Object.keys(configSchema.shape);
  const fromFile = readFile(environment.CONFIG_FILE);
  const given = Object.fromEntries(
    names.filter((name) => environment[name]).map((name) => [name, environment[name]]),
  );
  const read = configSchema.safeParse({ ...fromFile, ...given });
  if (!read.success) throw new ConfigError(read.error.issues.map(sentence).join('\n'));
  return { ...read.data, BASE_URL: baseUrl(read.data) };
}

function readFile(named: string | undefined): Record<string, unknown> {
  const file = resolve(named ?? 'opinko.config.json');
  if (!existsSync(file)) {
    if (named) throw new ConfigError(`CONFIG_FILE names ${named}, which does not exist.`);
    return {};
  }
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new ConfigError(`CONFIG_FILE ${file} is not JSON: ${(error as Error).message}`);
  }
}

function sentence(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `The configuration file names ${issue.keys.join(', ')}, which is no setting.`;
  return `${issue.path.join('.')} cannot be used: ${issue.message}.`;
}

function baseUrl(settings: Settings): string {
  return (settings.BASE_URL ?? `http://localhost:${settings.PORT}`).replace(/\/+$/, '');
}
