import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { errorText, rooms } from '../app.ts';
import { perform } from '../platform/actions/index.ts';
import { inTransaction, rows, sql, theProgram } from '../platform/database/index.ts';
import { type ActionName, rights } from '../platform/rights.ts';
import { startTestProgram, type TestProgram } from './program.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const all = rooms.flatMap((room) => [...room.actions, ...room.queries, ...(room.tasks ?? [])]);

// Signing in is what a browser does: it ends in a cookie, and a program has an API key instead.
const browserOnly = new Set<string>(
  all
    .map(({ name }) => name)
    .filter((name) => /^organisations\.(sign-|request-sign-in|claim-first)/.test(name)),
);
// What the program does by itself, after an event, has no page of its own.
const programOnly = new Set<string>(['credentials.issue']);
// What wallets and other systems do they do in protocols of their own (OpenID4VCI, VC-API).
const protocolOnly = new Set<string>([
  'verification.derive',
  'verification.issue-outside',
  'verification.change-outside-status',
  'verification.send-request',
  'verification.take-presentation',
  'wallet.ask-leave',
  'wallet.take-leave',
  'wallet.fetch-offer',
  'wallet.exchange-code',
  'wallet.hand-over',
  'wallet.note-receipt',
]);

test('every action and question has a line in the rights table', () => {
  const missing = all.filter(({ name }) => !(name in rights)).map(({ name }) => name);
  assert.deepEqual(missing, []);
});

test('every line of the rights table belongs to an action or question', () => {
  const known = new Set(all.map(({ name }) => name));
  const unused = Object.keys(rights).filter((name) => !known.has(name as ActionName));
  assert.deepEqual(unused, []);
});

test('no address is taken for another one that was registered before it', () => {
  const routes = program.app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  const taken = routes.flatMap(({ method, path }, index) => {
    const earlier = routes.slice(0, index).find((one) => one.method === method && takes(one.path, path));
    return earlier ? [`${path} by ${earlier.path}`] : [];
  });
  assert.deepEqual(taken, []);
});

/** Whether an address with parameters answers for one that has a word in the place of one of them. */
function takes(earlier: string, later: string): boolean {
  const [mine, theirs] = [earlier.split('/'), later.split('/')];
  if (mine.length !== theirs.length || earlier === later) return false;
  return mine.every(
    (part, at) => part === theirs[at] || (/^:\w+$/.test(part) && !theirs[at]?.startsWith(':')),
  );
}

test('every action and question can be reached by a page', () => {
  const missing = all
    .filter(({ name }) => !program.doors.pages.has(name) && !programOnly.has(name) && !protocolOnly.has(name))
    .map(({ name }) => name);
  assert.deepEqual([...new Set(missing)], []);
});

test('every action and question can be reached by the API', () => {
  const missing = all
    .filter(({ name }) => !program.doors.api.has(name) && !browserOnly.has(name) && !protocolOnly.has(name))
    .map(({ name }) => name);
  assert.deepEqual([...new Set(missing)], []);
});

test('every action and question is described in the OpenAPI document', async () => {
  const document = (await (await program.app.request('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  const described = new Set(
    Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    ),
  );
  const missing = [...program.doors.api].filter((name) => !described.has(name));
  assert.deepEqual(missing, []);
});

test('every action leaves an audit line and an event of its name, in the institution that its input names', async () => {
  const missing: string[] = [];
  for (const action of rooms.flatMap((room) => room.actions)) {
    const { before: _before, ...plain } = action;
    // The rule is that of `perform`; what the action itself does is the matter of its own tests.
    const stub = {
      ...plain,
      input: z.looseObject({}),
      run: async () => ({ result: {}, subject: `walked:${action.name}` }),
    };
    await perform(program.platform, stub, program.root, { institution: '00001' });
    const left = await inTransaction(program.platform.database, theProgram, (tx) =>
      rows(
        tx,
        sql<{ found: number }>`select count(*)::int as found from audit_lines a join outbox o
          on o.subject = a.subject and o.type = a.action and o.institution_id = a.institution_id
          where a.subject = ${`walked:${action.name}`} and a.action = ${action.name}`,
      ),
    );
    if (left[0]?.found !== 1) missing.push(action.name);
  }
  assert.deepEqual(missing, []);
});

test('an unknown error code is never shown as a key', () => {
  assert.notEqual(errorText('fi', 'no/such-code'), 'no/such-code');
});
