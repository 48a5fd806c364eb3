import assert from 'node:assert/strict';
import { test } from 'node:test';
import { source } from './source.mjs';
import { checkSql } from './sql.mjs';

const found = (path, text) => checkSql([source(path, text)]).length;
const action = 'src/rooms/offerings/actions/submit-offering.ts';

test('a statement in an action is found with its line', () => {
  const [finding] = checkSql([source(action, "const a = 1;\ndb.query('select id from offering');")]);
  assert.deepEqual([finding.path, finding.line], [action, 2]);
});

test('statements of every kind are found, in strings and in templates with values', () => {
  assert.equal(found(action, 'q(`update offering set state = ${state} where id = 1`)'), 1);
  assert.equal(found(action, 'q(`\n  insert into offering values (1)`)'), 1);
  assert.equal(found(action, "q('DELETE FROM offering')"), 1);
  assert.equal(found(action, "q('create table offering (id uuid)')"), 1);
});

test('a piece of a statement is found by its tag', () => {
  assert.equal(found(action, 'const where = sql`state = 1`;'), 1);
  assert.equal(found(action, 'const where = sql<Row>`select id from offering`;'), 1);
  assert.equal(
    found(action, "import { inTransaction, sql as q } from '../../../platform/database/index.ts';"),
    1,
  );
  assert.equal(found(action, "import { inTransaction } from '../../../platform/database/index.ts';"), 0);
});

test('a database client outside a store is found, its types are not', () => {
  assert.equal(found(action, "import { sql } from 'kysely';"), 1);
  assert.equal(found(action, "import pg from 'pg';"), 1);
  assert.equal(found(action, "import type { Kysely } from 'kysely';"), 0);
  assert.equal(found(action, "import { type Kysely } from 'kysely';"), 0);
});

test('stores, migrations, the platform and tests may hold SQL', () => {
  const text = "import { sql } from 'kysely'; sql`select 1 from offering`;";
  for (const path of [
    'src/rooms/offerings/store.ts',
    'src/rooms/offerings/store/search.ts',
    'src/platform/database/transaction.ts',
    'src/rooms/offerings/actions/submit-offering.test.ts',
  ]) {
    assert.equal(found(path, text), 0, path);
  }
});

test('an English sentence is not a statement', () => {
  assert.equal(found(action, "say('Update the offering and set a price')"), 0);
  assert.equal(found('src/rooms/offerings/text/en.ts', "x('Select one from the list')"), 0);
});
