import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { web } from '../../app.ts';
import { addInstitution } from '../../rooms/organisations/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { perform } from '../actions/index.ts';
import { anonymous } from '../actor.ts';
import { isPrivateAddress } from '../http/addresses.ts';
import { asRefusal } from './problems.ts';
import { strangerLimit } from './strangers.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
  await program.person('02473', 'administrator');
});
after(() => program.close());

/** A body that tells how much of it was taken. */
function counted(pieces: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (taken === pieces) return controller.close();
        taken += 1;
        controller.enqueue(new Uint8Array(100_000).fill(97));
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken: () => taken };
}

const send = (path: string, init: RequestInit) =>
  program.app.request(path, { method: 'POST', duplex: 'half', ...init } as RequestInit);

test('a field that is repeated a hundred thousand times is read in one pass', async () => {
  // Read once for each repetition it would outlast the time that a test has.
  const body = 'people=1&'.repeat(100_000);
  const answer = await send('/fi/needs/new', {
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(answer.status, 403);
});

test('a stranger who posts to what is not open to everybody is refused before the body is read', async () => {
  const { body, taken } = counted(300);
  const answer = await send('/api/institutions/02473/imports', { body });
  assert.equal(answer.status, 401);
  assert.ok(taken() <= 1, `${taken()} pieces were read`);
});

test('a stranger who sends a huge file to a form is led to signing in without the file being read', async () => {
  const { body, taken } = counted(300);
  const answer = await send('/fi/import', {
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(answer.status, 303);
  assert.match(answer.headers.get('location') ?? '', /^\/fi\/sign-in\?/);
  assert.ok(taken() < 20, `${taken()} pieces were read`);
});

test('asking for the description of the API again does not make it grow', async () => {
  const { app } = program;
  await app.request('/openapi.json');
  const before = app.openAPIRegistry.definitions.length;
  await app.request('/openapi.json');
  await app.request('/api');
  assert.equal(app.openAPIRegistry.definitions.length, before);
});

test('a text that the database cannot keep is refused as wrong, not as our failure', async () => {
  const need = {
    organisation: 'a\0b',
    contactName: 'Nimi',
    contactEmail: 'a@example.invalid',
    need: 'Osaamista',
  };
  assert.equal((await send('/api/needs', { body: JSON.stringify(need) })).status, 422);
  // What an address of the catalogue says wrongly is left out.
  assert.equal((await program.app.request('/fi/catalogue?institution=%00')).status, 200);
});

test('a page that caches may keep sets no cookie and holds no form value', async () => {
  const answer = await program.app.request('/fi/frameworks');
  assert.match(answer.headers.get('cache-control') ?? '', /public/);
  assert.equal(answer.headers.get('set-cookie'), null);
  assert.match(answer.headers.get('vary') ?? '', /cookie/i);
});

test('the homepage of an institution is an address of the web: it becomes a link that everybody may follow', async () => {
  const homepage = 'javascript:alert(1)';
  const attempt = perform(program.platform, addInstitution, program.root, {
    institution: '10108',
    name: { fi: 'Ilkeä' },
    homepage,
  });
  await assert.rejects(attempt, { code: 'invalid-input' });
});

test('a stranger who sends too much from one address is asked to wait; others and those signed in are not', async () => {
  const limit = strangerLimit({ ...program.platform.config, STRANGER_POSTS: 2 });
  const from = (address: string) =>
    ({
      req: { header: () => undefined },
      header() {},
      env: { incoming: { socket: { remoteAddress: address } } },
    }) as never;
  for (const host of ['2001:db8:1:2::1', '2001:db8:1:2:a::7']) limit(from(host), anonymous);
  assert.throws(() => limit(from('2001:db8:1:2::3'), anonymous), { code: 'too-many-requests', status: 429 });
  limit(from('2001:db8:1:3::1'), anonymous);
  limit(from('192.0.2.7'), anonymous);
  limit(from('2001:db8:1:2::1'), program.root);
});

test('the limit holds for pages and the API alike, and says when to come again', async () => {
  const config = { ...program.platform.config, STRANGER_POSTS: 1, ADDRESS_HEADER: 'X-Forwarded-For' };
  const { app } = web({ ...program.platform, config }, () => {});
  const post = (path: string, claim: string) =>
    app.request(path, { method: 'POST', body: '{}', headers: { 'x-forwarded-for': `${claim}, 192.0.2.1` } });
  assert.equal((await post('/api/needs', '198.51.100.1')).status, 422);
  for (const path of ['/api/needs', '/api/credentials/verify', '/fi/needs/new', '/fi/sign-in/demo']) {
    const answer = await post(path, '198.51.100.2');
    assert.equal(answer.status, 429, path);
    assert.match(answer.headers.get('retry-after') ?? '', /^\d+$/, path);
  }
});

test('old and odd spellings of inner addresses are inner addresses', () => {
  for (const address of [
    '::7f00:1',
    '::1',
    '::ffff:127.0.0.1',
    '64:ff9b:1::1',
    '2001::1',
    'fec0::1',
    '10.1.2.3',
  ])
    assert.equal(isPrivateAddress(address), true, address);
  for (const address of ['2a00:1450:4026:808::200e', '193.166.3.2'])
    assert.equal(isPrivateAddress(address), false, address);
});

test('what the database refuses is told as what it is, and not as our failure', () => {
  const told = (code: string) => asRefusal(Object.assign(new Error('database'), { code })).code;
  assert.equal(told('23503'), 'not-found');
  for (const code of ['40P01', '40001', '23505']) assert.equal(told(code), 'changed-meanwhile', code);
  assert.equal(told('42601'), 'server-error');
});
