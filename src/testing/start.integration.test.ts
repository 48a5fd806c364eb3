import assert from 'node:assert/strict';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { type Child, spawnProgram, startChild } from './child.ts';
import { onPostgres } from './databases.ts';
import { type Home, makeHome } from './home.ts';

const homes: Home[] = [];
const children: Child[] = [];
async function newHome(tables = false): Promise<Home> {
  const home = await makeHome({ tables });
  homes.push(home);
  return home;
}
async function start(environment: Record<string, string>): Promise<Child> {
  const child = await startChild(environment);
  children.push(child);
  return child;
}
afterEach(async () => {
  for (const child of children.splice(0)) await child.kill();
});
after(async () => {
  for (const home of homes) await home.drop();
});

/** Starts what is expected not to start. */
async function refusal(environment: Record<string, string>): Promise<string> {
  const child = spawnProgram(environment, ['--empty']);
  children.push(child);
  const tooLong = pause(30_000).then(() => 'it started');
  assert.equal(await Promise.race([child.ended, tooLong]), 1, child.output());
  // Whether it was built meanwhile depends on who built before.
  return child
    .output()
    .replace(/^Built in .*\n/, '')
    .trim();
}

/** A person reads one sentence or a few, and no trace of the inside. */
function isInWords(said: string): void {
  assert.doesNotMatch(said, /\n\s+at |node:internal|Error:/);
  assert.ok(said.split('\n').length <= 3, said);
}

test('a start without demo says where it is ready, and prints a link that makes one administrator, once', async () => {
  const home = await newHome();
  const child = await start(home.environment);
  assert.ok(child.output().includes(`Opinko is ready at ${home.url}`));
  const link = await printed(child, /https?:\S+\/first-administrator\/\S+/);
  const form = await fetch(link);
  const cookie = form.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await form.text())?.[1] ?? '';
  const send = (email: string) =>
    fetch(link, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({ _csrf: csrf, name: 'Eka Ylläpitäjä', email, language: 'fi' }),
    });
  const first = await send('eka@example.invalid');
  assert.equal(first.status, 303, await first.text());
  assert.ok(
    first.headers.getSetCookie().some((line) => line.startsWith('opinko_session=')),
    'she is signed in',
  );
  const second = await send('toka@example.invalid');
  assert.ok(second.status >= 400 && second.status < 500, `a second use is refused (${second.status})`);
});

test('a start that was killed at any moment, also the very first one, is followed by one that works', async () => {
  const home = await newHome();
  for (const life of [300, 900, 1800]) {
    const child = spawnProgram(home.environment, ['--empty']);
    await pause(life * Math.random());
    await child.kill();
  }
  const child = await start(home.environment);
  assert.equal((await fetch(`${home.url}/health`)).status, 200);
  assert.equal(await child.stop(), 0);
});

if (!onPostgres) {
  test('a second start on the same folder refuses in words and leaves the first one alone', async () => {
    const home = await newHome(true);
    await start(home.environment);
    const said = await refusal({ ...home.environment, PORT: '0' });
    isInWords(said);
    assert.match(said, /already running on .*process \d+/);
    assert.ok(said.includes(home.folder));
    assert.equal((await fetch(`${home.url}/health`)).status, 200);
  });

  test('a lock that a killed process left half written does not stop the next start', async () => {
    const home = await newHome(true);
    writeFileSync(join(home.folder, 'opinko.lock'), '');
    await start(home.environment);
  });
}

test('a port that is taken is named in a sentence', async () => {
  const home = await newHome();
  const other = createServer().listen(Number(home.environment.PORT), '127.0.0.1');
  try {
    const said = await refusal(home.environment);
    isInWords(said);
    assert.match(said, /PORT/);
    assert.ok(said.includes(home.environment.PORT!));
  } finally {
    other.close();
  }
});

const wrong: Record<string, string> = {
  PORT: 'kolmetuhatta',
  BASE_URL: 'opinko.example.invalid',
  DATABASE_URL: 'mysql://localhost/opinko',
  ROLE: 'everything',
  SMTP_URL: 'post.example.invalid',
  MASTER_KEY: 'secret',
  TIME_ZONE: 'Suomi',
  CONFIG_FILE: 'no-such-file.json',
};
test('a key file that was left half written is explained, and one that is missing is made', async () => {
  const home = await newHome(true);
  writeFileSync(join(home.folder, 'master.key'), '00');
  const said = await refusal(home.environment);
  isInWords(said);
  assert.match(said, /master\.key/);
  rmSync(join(home.folder, 'master.key'));
  await start(home.environment);
  assert.equal(statSync(join(home.folder, 'master.key')).mode & 0o777, 0o600);
});

for (const [name, value] of Object.entries(wrong)) {
  test(`${name}=${value} stops the start with a sentence that names it`, async () => {
    const home = await newHome();
    const said = await refusal({ ...home.environment, [name]: value });
    isInWords(said);
    assert.match(said, new RegExp(`^${name}\\b`));
  });
}

test('a database server that does not answer is named in a sentence, without the password', async () => {
  const home = await newHome();
  const said = await refusal({
    ...home.environment,
    DATABASE_URL: 'postgres://opinko:salainen@127.0.0.1:9/opinko',
  });
  isInWords(said);
  assert.match(said, /^DATABASE_URL .*127\.0\.0\.1:9/);
  assert.doesNotMatch(said, /salainen/);
});

test('a word in the configuration file that is no setting is named', async () => {
  const home = await newHome();
  const file = join(home.folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ PROT: 3000 }));
  const said = await refusal(home.environment);
  isInWords(said);
  assert.match(said, /PROT/);
});

test('an unknown command is answered with those that there are', async () => {
  const home = await newHome();
  const child = spawnProgram(home.environment, ['siivoa'], 'bin/opinko.mjs');
  assert.equal(await child.ended, 2);
  assert.match(child.output(), /siivoa.*serve/s);
});

async function printed(child: Child, wanted: RegExp): Promise<string> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(20)) {
    const found = wanted.exec(child.output())?.[0];
    if (found) return found;
  }
  throw new Error(`Nothing like ${wanted} in:\n${child.output()}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
