import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, signIn } from './browser.ts';
import { onPostgres } from './databases.ts';
import { type Home, makeHome } from './home.ts';
import { type Line, startLine } from './line.ts';
import { startTestProgram, type TestProgram } from './program.ts';

// The program runs with its background work, so that this too is seen to come back.
const institution = '02473';
const units = `/api/institutions/${institution}/units`;
let home: Home;
let line: Line | null = null;
let program: TestProgram;
let administrator: Browser;

before(async () => {
  home = await makeHome();
  program = await startTestProgram({ home: await behindProxy(home), work: true });
  administrator = await signIn(program, await program.person(institution, 'administrator'));
});
after(async () => {
  await program.close();
  await line?.close();
  await home.drop();
});

async function behindProxy(given: Home): Promise<Home> {
  if (!given.environment.DATABASE_URL) return given;
  const url = new URL(given.environment.DATABASE_URL);
  line = await startLine({ host: url.hostname, port: Number(url.port || 5432) });
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
  return { ...given, environment: { ...given.environment, DATABASE_URL: url.href } };
}

const add = (name: string, key = name) =>
  administrator.api('POST', units, { name: { fi: name } }, { 'idempotency-key': key });

async function names(): Promise<string[]> {
  const { json } = await administrator.api('GET', units);
  return (json as { items: { name: { fi: string } }[] }).items.map(({ name }) => name.fi);
}

/** Answers again within a few seconds, without anybody's doing. */
async function recovers(): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    if ((await administrator.api('GET', units)).status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('it did not recover');
}

if (onPostgres) {
  test('while the database is gone, the API and the pages say so in words; afterwards everything goes on', async () => {
    assert.equal((await add('Ennen')).status, 201);
    await line!.cut();
    const { status, json, headers } = await add('Aikana');
    assert.equal(status, 503);
    assert.equal((json as { code: string }).code, 'unavailable');
    assert.match(headers.get('content-type') ?? '', /problem\+json/);
    const page = await administrator.get(`/fi/institutions/${institution}/units`);
    assert.equal(page.status, 503);
    assert.match(page.text, /Palvelu ei juuri nyt vastaa/);
    assert.equal((await program.app.request('/health')).status, 503);
    await line!.mend();
    await recovers();
    assert.equal((await add('Aikana')).status, 201, 'the same request may be sent again');
    assert.deepEqual((await names()).sort(), ['Aikana', 'Ennen']);
    await program.worker?.idle();
  });

  test('connections that the server ends are replaced', async () => {
    const { pool } = program.platform.database;
    await pool
      .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
      .catch(() => {});
    await recovers();
    assert.equal((await add('Lopetuksen jälkeen')).status, 201);
    await program.worker?.idle();
  });
}

test('when the database says that its disk is full, the request is refused in words and leaves nothing', async () => {
  const { pool } = program.platform.database;
  const before = await names();
  await pool.query(`create function no_room() returns trigger language plpgsql as
    $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`);
  await pool.query('create trigger no_room before insert on outbox execute function no_room()');
  const { status, json } = await add('Ei mahdu');
  assert.equal(status, 507);
  assert.equal((json as { code: string }).code, 'disk-full');
  assert.deepEqual(await names(), before);
  await pool.query('drop function no_room cascade');
  assert.equal((await add('Ei mahdu')).status, 201, 'the same request succeeds when there is room');
});

if (!onPostgres) {
  test('near a full disk the embedded database takes nothing more, and goes on being read', async () => {
    const full = await startTestProgram({ environment: { MIN_FREE_MB: '1e9' } });
    try {
      const answer = await (await signIn(full, null)).post('/fi/sign-in', { email: 'oona@example.invalid' });
      assert.equal(answer.status, 507);
      assert.match(answer.text, /Tallennustila on lopussa/);
      assert.equal((await full.app.request('/fi')).status, 200);
    } finally {
      await full.close();
    }
  });
}
