import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../program/root.mjs';
import { bundled } from './bundle.mjs';

const nothing = { passed: 0, failed: 0, skips: [] };

/**
 * Runs test files, bundled by `bundleTests`, in processes of their own and answers the counts of the reporter.
 * A run that ends badly without a failed test counts as one failure.
 *
 * @param {string[]} files from the root of the repository
 * @param {{ env?: Record<string, string>, concurrency?: number, minutes: number, quiet?: boolean }} how
 *   minutes: limit for each file; quiet: say nothing while running
 */
export async function runFiles(files, { env = {}, concurrency = 2, minutes, quiet = false }) {
  if (files.length === 0) return nothing;
  const folder = mkdtempSync(join(tmpdir(), 'opinko-test-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const counts = join(folder, 'counts.json');
  const words = [
    '--enable-source-maps',
    '--import=./scripts/test/plain-ok.mjs',
    '--test',
    `--test-concurrency=${concurrency}`,
    `--test-timeout=${minutes * 60_000}`,
    '--test-reporter=./scripts/test/reporter.mjs',
    '--test-reporter-destination=stdout',
    ...files.map(bundled),
  ];
  try {
    const code = await exitCode(words, { ...process.env, ...env, OPINKO_TEST_COUNTS: counts }, quiet);
    const told = readCounts(counts);
    return code !== 0 && told.failed === 0 ? { ...told, failed: 1 } : told;
  } finally {
    process.off('exit', remove);
    remove();
  }
}

function exitCode(words, env, quiet) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      cwd: root,
      env,
      stdio: quiet ? 'ignore' : ['ignore', 'inherit', 'inherit'],
    });
    const stop = () => child.kill('SIGTERM');
    process.once('exit', stop);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve(code ?? 1);
    });
  });
}

function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { ...nothing, failed: 1 };
  }
}
