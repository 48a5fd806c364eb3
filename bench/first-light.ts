// Catalogue page and offering page: requests per second and p95, beside a bare Hono handler with the same HTML.
// Run with: node --import tsx bench/first-light.ts [embedded|postgres|both] [seconds] [rounds] [offerings]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Load, load, median } from './load.ts';
import { pinning, start, stayOn } from './process.ts';

const SERVER_CORE = 0;
const CONNECTIONS = 16;
const [which = 'both', ...numbers] = process.argv.slice(2);
const [seconds = 8, rounds = 3, offerings = 2000] = numbers.map(Number);
const root = join(import.meta.dirname, '..');

type Place = { name: string; env: Record<string, string>; end: () => Promise<void> };

/** An empty folder; with `server` also an empty database on it. */
async function place(name: 'embedded' | 'postgres'): Promise<Place> {
  const folder = mkdtempSync(join(tmpdir(), 'opinko-bench-'));
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  if (name === 'embedded') return { name, env: { DATA_DIR: folder, DATABASE_URL: '' }, end: remove };
  const { url, stop } = await postgres();
  const end = async () => {
    await stop();
    await remove();
  };
  return { name, env: { DATA_DIR: folder, DATABASE_URL: url }, end };
}

/** A new database on the server of DATABASE_URL, or on one that is started for this run as the tests do. */
async function postgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  // @ts-expect-error scripts are plain JavaScript
  const { providePostgres } = await import('../scripts/test/postgres.mjs');
  const provided = await providePostgres({ ...process.env, TEST_DATABASE_URL: process.env.DATABASE_URL });
  if (provided.reason) throw new Error(provided.reason);
  const name = `opinko_bench_${process.pid}`;
  const admin = async (statement: string) => {
    const client = new pg.Client({ connectionString: provided.url });
    await client.connect();
    const { rows } = await client.query(statement);
    await client.end();
    return rows;
  };
  await admin(`create database ${name}`);
  const [server] = await admin('show server_version');
  console.log(`PostgreSQL ${server?.server_version}`);
  const url = new URL(provided.url as string);
  url.pathname = `/${name}`;
  const stop = async () => {
    await admin(`drop database ${name} with (force)`);
    await provided.stop();
  };
  return { url: url.href, stop };
}

type Contest = { page: string; bytes: number; opinko: Load[]; bare: Load[] };

async function measure({ env }: Place): Promise<Contest[]> {
  const opinko = ['node', join(root, 'bin/opinko.mjs')];
  const filled = spawnSync(opinko[0]!, [opinko[1]!, 'generate', '--scale', String(offerings)], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (filled.status !== 0) throw new Error(filled.stdout + filled.stderr);
  console.log(filled.stdout.trim().split('\n').at(-1));
  const [port, barePort] = [await freePort(), await freePort()];
  const server = await start([...opinko, 'serve', '--empty'], {
    core: SERVER_CORE,
    ready: /is ready at/,
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', BASE_URL: `http://127.0.0.1:${port}` },
  });
  const url = `http://127.0.0.1:${port}`;
  const pages = await readPages(url);
  const memory = join(env.DATA_DIR!, 'pages.json');
  writeFileSync(memory, JSON.stringify(Object.fromEntries(pages.map(({ path, html }) => [path, html]))));
  const bare = await start(
    ['node', '--import', 'tsx', join(root, 'bench/bare.ts'), String(barePort), memory],
    {
      core: SERVER_CORE,
      ready: /ready/,
      cwd: root,
    },
  );
  stayOn(1);
  const contests = [];
  for (const { page, path, html } of pages) {
    contests.push({
      page,
      bytes: Buffer.byteLength(html),
      ...(await compete(`${url}${path}`, `http://127.0.0.1:${barePort}${path}`)),
    });
  }
  await bare.stop();
  await server.stop();
  return contests;
}

async function readPages(url: string): Promise<{ page: string; path: string; html: string }[]> {
  const { items } = (await (await fetch(`${url}/api/catalogue?limit=1`)).json()) as {
    items: { institution: string; id: string }[];
  };
  const paths = {
    catalogue: '/fi/catalogue',
    'catalogue, searched': `/fi/catalogue?q=johtaminen&level=applied`,
    offering: `/fi/catalogue/${items[0]!.institution}/${items[0]!.id}`,
  };
  return Promise.all(
    Object.entries(paths).map(async ([page, path]) => ({
      page,
      path,
      html: await (await fetch(url + path)).text(),
    })),
  );
}

/** Both take turns in every round, so that a slow moment of the machine hits both. The first round warms up. */
async function compete(opinkoUrl: string, bareUrl: string): Promise<Pick<Contest, 'opinko' | 'bare'>> {
  const [opinko, bare]: [Load[], Load[]] = [[], []];
  for (let round = 0; round <= rounds!; round += 1) {
    const [ours, theirs] = [
      await load(opinkoUrl, seconds!, CONNECTIONS),
      await load(bareUrl, seconds!, CONNECTIONS),
    ];
    if (round === 0) continue;
    opinko.push(ours);
    bare.push(theirs);
  }
  return { opinko, bare };
}

function tell(database: string, { page, bytes, opinko, bare }: Contest): void {
  const speeds = opinko.map(({ perSecond }) => perSecond);
  const [ours, theirs] = [median(speeds), median(bare.map(({ perSecond }) => perSecond))];
  const p95 = (loads: Load[]) => median(loads.map((one) => one.p95)).toFixed(1);
  console.log(
    [
      `${database}, ${page} (${(bytes / 1000).toFixed(0)} kB):`,
      `${ours.toFixed(0)}/s (${Math.min(...speeds).toFixed(0)}–${Math.max(...speeds).toFixed(0)}), p95 ${p95(opinko)} ms;`,
      `bare Hono ${theirs.toFixed(0)}/s, p95 ${p95(bare)} ms; ratio ${(ours / theirs).toFixed(3)}`,
    ].join(' '),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function versionOf(name: string): string {
  return `${name} ${JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version}`;
}

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}`);
console.log(
  ['hono', '@hono/node-server', 'preact', '@electric-sql/pglite', 'pg', 'autocannon']
    .map(versionOf)
    .join(', '),
);
console.log(
  `${CONNECTIONS} connections, ${rounds} rounds of ${seconds} s after one to warm up; server ${pinning ? `alone on core ${SERVER_CORE}` : 'not pinned'}`,
);
for (const name of ['embedded', 'postgres'] as const) {
  if (which !== 'both' && which !== name) continue;
  const here = await place(name);
  try {
    for (const contest of await measure(here)) tell(name, contest);
  } finally {
    await here.end();
  }
}
process.exit();
