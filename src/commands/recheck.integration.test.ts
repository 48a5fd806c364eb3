import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inTransaction, sql, theProgram } from '../platform/database/index.ts';
import { startTestProgram, type TestProgram } from '../testing/program.ts';
import { fill } from './generate.ts';
import { recheck, recheckAll } from './recheck.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
  await fill(program.platform, { scale: 40, seed: 7 }, () => {});
});
after(() => program.close());

test('all stored judgements come out the same, and a single one that was changed is found and named', async () => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  assert.equal(await recheckAll(program.platform, say), 0);
  assert.ok(lines.some((line) => /judgements, 0 not the same/.test(line)));
  await inTransaction(program.platform.database, theProgram, (tx) =>
    sql`update published_offerings set report = jsonb_set(report, '{verdict}', '"not"')
      where id = (select id from published_offerings order by id limit 1)`.execute(tx),
  );
  lines.length = 0;
  assert.equal(await recheckAll(program.platform, say), 1);
  assert.ok(lines.some((line) => /catalogue eu-2022-c243@\S+: differs \/report\/verdict$/.test(line)));
});

test('anything else after the command is answered with how it is used', async () => {
  assert.equal(await recheck(['--help-me']), 2);
});
