import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createApiKey } from '../rooms/organisations/actions/api-keys.ts';
import { startTestProgram, type TestProgram } from '../testing/program.ts';
import { perform } from './actions/index.ts';
import { inTransaction, sql, type Tx, theProgram } from './database/index.ts';
import { startRun } from './jobs/index.ts';
import { workRuns } from './jobs/runs.ts';
import { forgetOld } from './retention.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const asProgram = <T>(work: (tx: Tx) => Promise<T>) =>
  inTransaction(program.platform.database, theProgram, work);

test('an answer that holds an API key is repeated to who asked, and not readable in the database', async () => {
  const administrator = await program.person('02473', 'administrator');
  const input = { institution: '02473', name: 'Järjestelmä', roles: ['planner' as const] };
  const make = () =>
    perform(program.platform, createApiKey, administrator, input, { idempotencyKey: 'kerran' });
  const first = await make();
  assert.deepEqual(await make(), first);
  const { rows } = await asProgram((tx) =>
    sql<{ kept: string }>`select a::text as kept from answered_requests a where key = 'kerran'`.execute(tx),
  );
  assert.equal(rows.length, 1);
  assert.ok(!rows[0]!.kept.includes(first.key), 'the key stands in the database');
});

test('old answers, events that were handed out and forms that nobody came back for are removed', async () => {
  const count = () =>
    asProgram(async (tx) => {
      const { rows } = await sql<Record<string, number>>`select
        (select count(*) from answered_requests where who = 'old') as answers,
        (select count(*) from outbox where type = 'old') as events,
        (select count(*) from kept_forms where path = 'old') as forms`.execute(tx);
      return rows[0];
    });
  await asProgram(async (tx) => {
    for (const [key, days] of Object.entries({ a: 1, b: 3 }))
      await sql`insert into answered_requests (who, key, action, request_sha256, at)
        values ('old', ${key}, 'x', 'x', now() - make_interval(days => ${days}))`.execute(tx);
    for (const days of [1, 40, null])
      await sql`insert into outbox (institution_id, type, subject, payload, dispatched_at)
        values ('x', 'old', 'x', '{}', now() - make_interval(days => ${days}::integer))`.execute(tx);
    for (const [hash, days] of Object.entries({ a: 1, b: -1 }))
      await sql`insert into kept_forms (token_hash, path, form, expires_at)
        values (${hash}, 'old', '{}', now() + make_interval(days => ${days}))`.execute(tx);
  });
  await forgetOld(program.platform);
  assert.deepEqual(await count(), { answers: 1, events: 2, forms: 1 });
});

test('a run that another process has finished meanwhile is not begun again by the one that failed', async () => {
  const { platform } = program;
  const actor = await program.person('02473', 'administrator');
  const id = await asProgram((tx) =>
    startRun(
      { tx, actor, now: platform.clock(), platform },
      { institution: '02473', kind: 'failing', title: '', input: {} },
    ),
  );
  let other: Promise<unknown> | undefined;
  const failing = { kind: 'failing', step: () => Promise.reject(new Error('connection lost')) };
  await workRuns(platform, [failing], () => {
    other ??= platform.database.pool.query(`update runs set state = 'done' where id = $1`, [id]);
  });
  await other;
  const { rows } = await asProgram((tx) => sql`select state from runs where id = ${id}`.execute(tx));
  assert.deepEqual(rows, [{ state: 'done' }]);
});
