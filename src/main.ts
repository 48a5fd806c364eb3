import { commands } from './commands/index.ts';
import { ConfigError } from './platform/config.ts';
import { FolderInUse } from './platform/database/index.ts';

const [name = 'serve', ...rest] = process.argv.slice(2);
const command = commands[name];

try {
  if (!command) {
    console.error(`There is no command "${name}". Known: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
  } else {
    process.exitCode = (await command(rest)) ?? 0;
  }
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof FolderInUse;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
}
// What was printed must reach a pipe before the process ends.
if (name !== 'serve' || process.exitCode !== 0) process.stdout.write('', () => process.exit());
