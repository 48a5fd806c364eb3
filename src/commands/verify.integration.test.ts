import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startProgram } from '../app.ts';
import { ask, perform } from '../platform/actions/index.ts';
import { programActor } from '../platform/actor.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, theProgram } from '../platform/database/index.ts';
import { root } from '../platform/root.ts';
import { issueSample } from '../rooms/credentials/testing.ts';
import { actorOfPerson, addInstitution, insertPerson } from '../rooms/organisations/index.ts';
import { readOwn } from '../rooms/wallet/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'opinko-verify-'));
const file = (name: string) => join(folder, name);
let environment: Record<string, string>;
let server: ChildProcess | undefined;

/** Issues a credential on an embedded database of its own and writes it, and a changed copy, to files. */
before(async () => {
  const port = await freePort();
  environment = { DATA_DIR: file('data'), PORT: String(port), BASE_URL: `http://localhost:${port}` };
  const program = await startProgram(readConfig(environment), { work: false, log: () => {} });
  const { platform } = program;
  await perform(platform, addInstitution, programActor('test'), {
    institution: '02473',
    name: { fi: 'KAMK' },
  });
  const holder = await inTransaction(platform.database, theProgram, (tx) =>
    insertPerson(tx, { name: 'Aino', email: 'aino@example.invalid', language: 'fi' }),
  );
  const credential = await issueSample(platform, '02473', holder);
  const { document } = await ask(platform, readOwn, (await actorOfPerson(platform, holder))!, { credential });
  await program.close();
  writeFileSync(file('credential.json'), JSON.stringify(document));
  writeFileSync(file('changed.json'), JSON.stringify({ ...document, name: 'Tohtori' }));
});
after(async () => {
  if (server) await stopped(server);
  rmSync(folder, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function opinko(args: readonly string[], changes: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, ...environment, ...changes },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function verify(args: readonly string[], changes?: Record<string, string>) {
  const child = opinko(['verify', ...args], changes);
  const [output, errors] = await Promise.all([text(child.stdout!), text(child.stderr!)]);
  const code = child.exitCode ?? (await new Promise<number>((resolve) => child.once('exit', resolve)));
  return { code, output, errors };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  let all = '';
  for await (const part of stream) all += part.toString();
  return all;
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await exit;
}

test('with the database at hand: valid 0, changed 1, in JSON and in words', async () => {
  const valid = await verify([file('credential.json'), '--json']);
  assert.equal(valid.code, 0, valid.errors);
  const report = JSON.parse(valid.output);
  assert.deepEqual([report.verdict, report.issuer.facts.code], ['valid', '02473']);
  const changed = await verify([file('changed.json'), '--language', 'fi']);
  assert.equal(changed.code, 1, changed.errors);
  assert.match(changed.output, /Tähän todistukseen ei voi luottaa/);
});

test('while a server holds the database, the server is asked over HTTP', async () => {
  server = opinko(['serve', '--empty']);
  for await (const part of server.stdout!) if (String(part).includes('ready at')) break;
  const valid = await verify([file('credential.json'), '--json']);
  assert.equal(valid.code, 0, valid.output + valid.errors);
  assert.equal(JSON.parse(valid.output).issuer.facts.code, '02473');
  assert.equal((await verify([file('changed.json'), '--json'])).code, 1);
});

test('with neither database nor server nobody knows, and no database is made', async () => {
  const elsewhere = { DATA_DIR: file('nothing-here'), BASE_URL: 'http://localhost:1', PORT: '1' };
  const unknown = await verify([file('credential.json'), '--json'], elsewhere);
  assert.equal(unknown.code, 2);
  assert.equal(JSON.parse(unknown.output).code, 'signature/did-unreachable');
});

test('a file that is not there, and a wrong use, are said in a sentence', async () => {
  const missing = await verify([file('missing.json')]);
  assert.deepEqual([missing.code, missing.output], [2, '']);
  assert.match(missing.errors, /no such file/);
  assert.match((await verify([])).errors, /^Usage: opinko verify FILE/);
});
