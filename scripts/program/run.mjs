import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { root } from './root.mjs';

/**
 * Makes sure that the program is installed and built, then becomes it: the program is imported into this
 * process, so signals and the exit code need no passing on.
 *
 * @param {string[]} words the subcommand and its arguments
 */
export async function runProgram(words) {
  ensureInstalled();
  if (!existsSync(join(root, 'src/main.ts'))) {
    console.error('The sources are incomplete: src/main.ts is missing.');
    process.exit(1);
  }
  await buildOrExplain();
  const main = join(root, 'build/main.js');
  process.setSourceMapsEnabled(true);
  process.argv = [process.argv[0], main, ...words];
  await import(pathToFileURL(main).href);
}

async function buildOrExplain() {
  try {
    await ensureBuilt();
  } catch (error) {
    if (!error.errors) throw error;
    console.error('The sources could not be built: see the lines above.');
    process.exit(1);
  }
}
