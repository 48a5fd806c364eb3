import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';

/**
 * The catalogue page and an offering's page under load, beside a bare Hono handler that sends the same HTML from
 * memory: requests a second and p95 at 16 connections, server on one core, the ratio from the same run.
 *
 *   node --import tsx bench/first-light.ts [offerings] [seconds] [rounds]
 *
 * Measures the embedded database, and PostgreSQL too where BENCH_DATABASE_URL names an empty database.
 */
const [offerings = 1000, seconds = 5, rounds = 3] = process.argv.slice(2).map(Number);
const CONNECTIONS = 16;
const root = new URL('..', import.meta.url).pathname;

type Figures = { perSecond: number; p95: number };

async function main(): Promise<void> {
  console.log(
    `node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model}), ${offerings} synthetic offerings, ${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s, server on one core`,
  );
  await measure('embedded', {});
  const url = process.env.BENCH_DATABASE_URL;
  if (url) await measure('postgres', { DATABASE_URL: url });
  else console.log('PostgreSQL is left out: BENCH_DATABASE_URL names no database.');
}

async function measure(kind: string, environment: Record<string, string>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-bench-'));
  const port = await freePort();
  const settings = {
    ...process.env,
    ...environment,
    DATA_DIR: folder,
    PORT: String(port),
    BASE_URL: `http://localhost:${port}`,
  };
  execFileSync(process.execPath, ['bin/opinko.mjs', 'generate', '--scale', String(offerings)], {
    cwd: root,
    env: settings,
    stdio: 'ignore',
  });
  const server = await start(['bin/opinko.mjs', 'serve', '--empty'], settings, 'ready at');
  try {
    const catalogue = `http://localhost:${port}/fi/catalogue`;
    const offering = `http://localhost:${port}${await firstOffering(catalogue)}`;
    for (const [name, url] of [
      ['catalogue page', catalogue],
      ['offering page', offering],
    ] as const)
      await compare(`${kind}, ${name}`, url);
  } finally {
    await stop(server);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstOffering(catalogue: string): Promise<string> {
  const html = await (await fetch(catalogue)).text();
  const found = /href="(\/fi\/catalogue\/[^"/]+\/[^"]+)"/.exec(html)?.[1];
  if (!found) throw new Error('the catalogue shows no offering');
  return found;
}

/** Rounds in turn, so that both see the same machine; the medians are quoted. */
async function compare(name: string, url: string): Promise<void> {
  const html = await (await fetch(url)).text();
  const port = await freePort();
  const bare = await start(
    ['--import', 'tsx', 'bench/bare-server.ts', String(port), Buffer.from(html).toString('base64')],
    process.env,
    'ready',
  );
  const ours: Figures[] = [];
  const theirs: Figures[] = [];
  try {
    await load(url, 1);
    await load(`http://localhost:${port}/`, 1);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await load(url, seconds));
      theirs.push(await load(`http://localhost:${port}/`, seconds));
    }
  } finally {
    await stop(bare);
  }
  const [a, b] = [medians(ours), medians(theirs)];
  console.log(
    `${name.padEnd(26)} ${(html.length / 1000).toFixed(0).padStart(3)} kB  Opinko ${a.perSecond.toFixed(0).padStart(6)}/s p95 ${a.p95.toFixed(1)} ms   bare Hono ${b.perSecond.toFixed(0).padStart(6)}/s p95 ${b.p95.toFixed(1)} ms   ratio ${(a.perSecond / b.perSecond).toFixed(3)}`,
  );
}

function load(url: string, duration: number): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const run = autocannon({ url, connections: CONNECTIONS, duration }, (error, result) => {
      if (error) return reject(error);
      if (result.non2xx > 0 || result.errors > 0)
        return reject(new Error(`${result.non2xx} answers were not 2xx, ${result.errors} errors`));
      times.sort((one, other) => one - other);
      resolve({ perSecond: times.length / duration, p95: times[Math.floor(times.length * 0.95)] ?? 0 });
    });
    run.on('response', (_client, _status, _bytes, time) => times.push(time));
  });
}

function medians(figures: readonly Figures[]): Figures {
  const middle = (key: keyof Figures) =>
    figures.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;
  return { perSecond: middle('perSecond'), p95: middle('p95') };
}

/** Starts a server on the first core (where taskset is there) and waits for its word. */
function start(words: readonly string[], env: NodeJS.ProcessEnv, ready: string): Promise<ChildProcess> {
  const child = spawn('taskset', ['-c', '0', process.execPath, ...words], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended (${code})`)));
    child.stdout?.on('data', (chunk: Buffer) => String(chunk).includes(ready) && resolve(child));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

await main();
