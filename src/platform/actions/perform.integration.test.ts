import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../base/errors.ts';
import { addInstitution, addUnit } from '../../rooms/organisations/index.ts';
import { startTestProgram, type TestProgram } from '../../testing/program.ts';
import { chainAudit, verifyAudit } from '../audit/index.ts';
import { inTransaction, rows, sql, theProgram } from '../database/index.ts';
import { action, perform } from './index.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code;
const all = <R>(query: ReturnType<typeof sql<R>>) =>
  inTransaction(program.platform.database, theProgram, (tx) => rows(tx, query));

test('a change leaves one audit line with the names of the fields and no value, and one event', async () => {
  const administrator = await program.person('02473', 'administrator');
  const { id } = await perform(program.platform, addUnit, administrator, {
    institution: '02473',
    name: { fi: 'Matkailu' },
  });
  const lines = await all(
    sql<{
      line: string;
    }>`select to_jsonb(a)::text as line from audit_lines a where subject = ${`unit:${id}`}`,
  );
  const events = await all(sql<{ type: string }>`select type from outbox where subject = ${`unit:${id}`}`);
  assert.equal(lines.length, 1);
  assert.match(lines[0]!.line, /"name"/);
  assert.doesNotMatch(lines[0]!.line, /Matkailu/);
  assert.deepEqual(events, [{ type: 'organisations.add-unit' }]);
});

test('who has no right is refused, and nothing is written', async () => {
  const teacher = await program.person('02473', 'teacher');
  const before = await all(sql`select from units`);
  const attempt = perform(program.platform, addUnit, teacher, {
    institution: '02473',
    name: { fi: 'Luvaton' },
  });
  await assert.rejects(attempt, refused('not-allowed'));
  assert.equal((await all(sql`select from units`)).length, before.length);
});

test('an administrator of one institution may not act in another', async () => {
  const administrator = await program.person('02473', 'administrator');
  await program.person('10108', 'planner');
  const attempt = perform(program.platform, addUnit, administrator, {
    institution: '10108',
    name: { fi: 'Vieras' },
  });
  await assert.rejects(attempt, refused('not-allowed'));
});

test('the same idempotency key is answered once, also when both requests come at the same time', async () => {
  const administrator = await program.person('02473', 'administrator');
  const input = { institution: '02473', name: { fi: 'Kerran' } };
  const send = () => perform(program.platform, addUnit, administrator, input, { idempotencyKey: 'once-1' });
  const [first, second] = await Promise.all([send(), send()]);
  assert.deepEqual(first, second);
  assert.equal((await all(sql`select from units where name ->> 'fi' = 'Kerran'`)).length, 1);
  const other = perform(
    program.platform,
    addUnit,
    administrator,
    { ...input, name: { fi: 'Toinen' } },
    { idempotencyKey: 'once-1' },
  );
  await assert.rejects(other, refused('idempotency/other-request'));
});

test('a repetition gets the first answer also where the work before the transaction would refuse it by now', async () => {
  const administrator = await program.person('02473', 'administrator');
  let asked = 0;
  const careful = action({
    name: 'organisations.add-unit',
    input: addUnit.input,
    async before() {
      asked += 1;
      if (asked > 1) throw new Refusal('organisations/code-taken', 409);
    },
    run: (work, input) => addUnit.run(work, input, undefined as never),
  });
  const input = { institution: '02473', name: { fi: 'Harkiten' } };
  const send = () => perform(program.platform, careful, administrator, input, { idempotencyKey: 'once-2' });
  assert.deepEqual(await send(), await send());
  assert.equal(asked, 1);
});

test('an idempotency key that is too long is refused in words', async () => {
  const administrator = await program.person('02473', 'administrator');
  const input = { institution: '02473', name: { fi: 'Pitkä' } };
  const attempt = perform(program.platform, addUnit, administrator, input, {
    idempotencyKey: 'x'.repeat(5000),
  });
  await assert.rejects(attempt, refused('invalid-input'));
});

test('a wrong input names each field and its rule', async () => {
  const attempt = perform(program.platform, addInstitution, program.root, {
    institution: 'ei kelpaa!',
    name: {},
    country: 'Suomi',
  });
  await assert.rejects(attempt, (error) => {
    assert.ok(error instanceof Refusal);
    assert.deepEqual(
      error.fields.map(({ path, code }) => [path, code]),
      [
        ['institution', 'wrong-format'],
        ['name', 'required'],
        ['country', 'wrong-format'],
      ],
    );
    return true;
  });
});

test('the audit chain shows a line that was changed afterwards', async () => {
  await chainAudit(program.platform.database);
  const report = () => inTransaction(program.platform.database, theProgram, verifyAudit);
  assert.ok((await report()).every(({ brokenAt, unchained }) => brokenAt === null && unchained === 0));
  await program.platform.database.pool.query(
    `update audit_lines set subject = 'unit:other' where institution_id = '02473' and sequence = 2`,
  );
  const broken = (await report()).find(({ institution }) => institution === '02473');
  assert.equal(broken?.brokenAt, 2);
});
