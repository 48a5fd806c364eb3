// Time until the program is ready in a clean clone: first start (packages, build, demonstration) and later ones.
// Run with: node --import tsx bench/start.ts [later starts]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { median } from './load.ts';
import { start } from './process.ts';

const later = Number(process.argv[2] ?? 5);
const root = join(import.meta.dirname, '..');
const clone = mkdtempSync(join(tmpdir(), 'opinko-clone-'));

function run(program: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}:\n${stderr}`);
  return stdout.trim();
}

const port: number = await new Promise((resolve) => {
  const probe = createServer().listen(0, () => {
    const { port } = probe.address() as { port: number };
    probe.close(() => resolve(port));
  });
});

async function once(): Promise<{ seconds: number; said: string }> {
  const env = { PORT: String(port), DATA_DIR: join(clone, 'var'), DATABASE_URL: '', CONFIG_FILE: '' };
  const program = await start(['npm', 'start', '--silent'], {
    core: null,
    ready: /is ready at/,
    env,
    cwd: clone,
  });
  // Not the figure of a program that only says so: it has to answer.
  const { status } = await fetch(`http://localhost:${port}/fi`);
  if (status !== 200) throw new Error(`The first page answers ${status}`);
  await program.stop();
  return program;
}

try {
  run('git', 'clone', '--quiet', '--no-local', root, clone);
  console.log(
    `Node ${process.version}, npm ${run('npm', '--version')}, ${cpus().length} × ${cpus()[0]?.model}`,
  );
  console.log(`Clone of ${run('git', '-C', root, 'rev-parse', '--short', 'HEAD')}`);
  const first = await once();
  console.log(`First start, with installing, building and the demonstration: ${first.seconds.toFixed(1)} s`);
  const times: number[] = [];
  for (let n = 0; n < later; n += 1) times.push((await once()).seconds);
  const [best, worst] = [Math.min(...times), Math.max(...times)];
  console.log(
    `Later starts: ${median(times).toFixed(2)} s (${best.toFixed(2)}–${worst.toFixed(2)}, ${later} times)`,
  );
} finally {
  rmSync(clone, { recursive: true, force: true });
}
process.exit();
