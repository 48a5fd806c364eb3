import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const oldest = 15;

/**
 * A PostgreSQL for the tests: the one of TEST_DATABASE_URL when it answers, else one started here, in a temporary
 * folder, from the binaries of this machine.
 * @returns {Promise<{ url: string, stop: () => Promise<void> } | { reason: string }>}
 *   url: of a superuser; reason: why there is none
 */
export async function providePostgres(env = process.env) {
  if (env.TEST_DATABASE_URL && (await answers(env.TEST_DATABASE_URL))) {
    return { url: env.TEST_DATABASE_URL, stop: async () => {} };
  }
  const binaries = findBinaries(env);
  if (!binaries) return { reason: `no PostgreSQL ${oldest} or newer answers or is installed here` };
  return startServer(binaries);
}

async function answers(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The newest folder that holds both initdb and postgres; undefined when there is none. */
function findBinaries(env) {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'postgres'))
    .filter((file) => existsSync(file))
    .map((file) => dirname(realpathSync(file)));
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...onPath];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && versionOf(folder) >= oldest);
}

function versionOf(folder) {
  const said = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout ?? '';
  return Number(/(\d+)(\.\d+)?/.exec(said)?.[1] ?? 0);
}

async function startServer(binaries) {
  const owner = ordinaryUser();
  if (!owner)
    return { reason: 'PostgreSQL does not run as root, and there is no user postgres or nobody here' };
  const folder = mkdtempSync(join('/tmp', 'opinko-pg-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const password = randomBytes(12).toString('hex');
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 });
  for (const path of [folder, join(folder, 'password')]) {
    if (owner.uid !== undefined) chownSync(path, owner.uid, owner.gid);
  }
  chmodSync(folder, 0o700);
  const failed = createCluster(binaries, folder, owner);
  if (failed) {
    remove();
    return { reason: `initdb failed: ${failed}` };
  }
  const port = await freePort();
  const server = spawn(join(binaries, 'postgres'), settings(folder, port), {
    ...owner,
    cwd: folder,
    stdio: 'ignore',
    detached: true,
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const stop = () => stopServer(server, remove);
  process.once('exit', () => {
    server.kill('SIGQUIT');
    remove();
  });
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if (await answers(url)) return { url, stop };
    await wait(100);
  }
  await stop();
  return { reason: 'PostgreSQL was started and did not answer' };
}

/** PostgreSQL refuses to run as root: then another user has to own it. */
function ordinaryUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || Number.NaN),
    );
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return undefined;
}

function createCluster(binaries, folder, owner) {
  const words = ['-D', join(folder, 'data'), '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const access = ['--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`];
  const { status, stderr, error } = spawnSync(join(binaries, 'initdb'), [...words, ...access], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
  });
  return status === 0 ? undefined : stderr?.trim() || String(error);
}

/** Nothing here has to survive a crash, so nothing waits for the disk. */
function settings(folder, port) {
  const values = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '100',
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_min_messages: 'panic',
  };
  return [
    '-D',
    join(folder, 'data'),
    '-p',
    String(port),
    ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function stopServer(server, remove) {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  if (server.exitCode === null) {
    server.kill('SIGINT');
    await Promise.race([ended, wait(10_000, undefined, { ref: false })]);
    server.kill('SIGQUIT');
  }
  remove();
}
