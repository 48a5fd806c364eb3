import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startProgram } from '../app.ts';
import { isLanguage, type Language } from '../base/language.ts';
import { type Config, readConfig } from '../platform/config.ts';
import { FolderInUse } from '../platform/database/index.ts';
import {
  contentsOf,
  findingWords,
  powersOf,
  serverPowers,
  verdictWords,
} from '../rooms/verification/index.ts';
import { type VerificationReport, verifyCredential } from '../standards/verify/index.ts';

const usage = 'Usage: opinko verify FILE [--json] [--language fi|sv|en]   (FILE "-" reads standard input)';

const exitCodes = { valid: 0, invalid: 1, unknown: 2 } as const;

/**
 * `verify FILE`: verifies a credential. Keys and status lists of own institutions are read from the configured
 * database; while a running server holds the embedded one, or where there is none, they are fetched over HTTP.
 * Exit code 0: valid. 1: certainly not. 2: it could not be found out, or the file could not be read.
 */
export async function verify(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, language: { type: 'string', default: 'en' } },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0 || !isLanguage(values.language)) throw new Error(usage);
    const report = await judge(credentialIn(readFileSync(file === '-' ? 0 : file)), readConfig(process.env));
    console.log(values.json ? JSON.stringify(report, null, 2) : inWords(values.language, report));
    return exitCodes[report.verdict];
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
}

/** A picture or PDF is looked through; what carries nothing is judged as it is. */
function credentialIn(file: Uint8Array): Uint8Array | string {
  const contents = contentsOf(file);
  return 'text' in contents ? contents.text : file;
}

async function judge(credential: Uint8Array | string, config: Config): Promise<VerificationReport> {
  const program = await openProgram(config);
  if (!program) return verifyCredential(credential, await serverPowers(config, new Date()));
  try {
    return await verifyCredential(credential, powersOf(program.platform));
  } finally {
    await program.close();
  }
}

/** Null where there is no database to open: a command that only reads makes none. */
async function openProgram(config: Config) {
  if (!config.DATABASE_URL && !existsSync(join(config.DATA_DIR, 'database'))) return null;
  try {
    return await startProgram(config, { work: false });
  } catch (error) {
    if (error instanceof FolderInUse) return null;
    throw error;
  }
}

function inWords(language: Language, report: VerificationReport): string {
  const lines = report.steps.map(
    ({ step, result, code, params }) =>
      `${result.padEnd(8)} ${step.padEnd(10)} ${findingWords(language, code, params)}`,
  );
  return [verdictWords(language, report), ...lines].join('\n');
}
