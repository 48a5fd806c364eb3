import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs `npm ci` when node_modules is missing or is not what package-lock.json asks for.
 * npm writes what it installed into node_modules/.package-lock.json as its last step, so an interrupted
 * installation is noticed as well.
 *
 * @param {{ tools?: boolean }} [needs] tools: development packages too (for the checks and tests)
 */
export function ensureInstalled({ tools = false } = {}) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules/.package-lock.json'));
  const missing = firstMissing(wanted, installed, tools);
  if (missing === undefined) return;
  console.log(installed ? `Installing packages (${missing} has changed) …` : 'Installing packages …');
  const include = tools ? ['--include=dev'] : [];
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', ...include], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status === 0) return;
  console.error('The packages could not be installed: see the lines of npm above.');
  process.exit(1);
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The first package that is wanted and not installed in that version; undefined when all are there. */
export function firstMissing(wanted, installed, tools) {
  if (!installed) return 'everything';
  return Object.keys(wanted).find((path) => {
    const entry = wanted[path];
    if (path === '' || entry.optional || entry.peer || (entry.dev && !tools)) return false;
    const have = installed[path];
    return have?.version !== entry.version || have?.integrity !== entry.integrity;
  });
}
