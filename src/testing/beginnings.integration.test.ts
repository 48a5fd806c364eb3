import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startProgram } from '../app.ts';
import { readConfig } from '../platform/config.ts';
import { inTransaction, readFact, rows, sql, writeFact } from '../platform/database/index.ts';
import { startTestProgram, type TestProgram } from './program.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

test('a start with another master key than the database was begun with is refused in words', async () => {
  const { database, config } = program.platform;
  const other = readConfig({ ...stringified(config), MASTER_KEY: 'ab'.repeat(32) });
  await assert.rejects(startProgram(other, { database, work: false }), /MASTER_KEY is not the key/);
  const same = await startProgram(config, { database, work: false, demo: false });
  assert.equal(same.platform.demo, false);
});

test('what the program remembers of itself is seen by nobody else', async () => {
  const { database } = program.platform;
  await writeFact(database, 'demo', 'begun');
  await writeFact(database, 'demo', 'done');
  assert.equal(await readFact(database, 'demo'), 'done');
  const seen = await inTransaction(database, { person: null, institutions: ['02473'] }, (tx) =>
    rows(tx, sql`select from program_facts`),
  );
  assert.equal(seen.length, 0);
});

/** The settings as an environment holds them. */
function stringified(config: object): Record<string, string> {
  return Object.fromEntries(Object.entries(config).map(([name, value]) => [name, String(value)]));
}
