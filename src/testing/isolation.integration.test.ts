import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { inTransaction, nobody, sql } from '../platform/database/index.ts';
import { startTestProgram, type TestProgram } from './program.ts';

let program: TestProgram;
before(async () => {
  program = await startTestProgram();
});
after(() => program.close());

type Table = { name: string; secured: boolean; columns: string[] };

async function tables(): Promise<Table[]> {
  const { rows } = await program.platform.database.pool.query(`
    select c.relname as name, c.relrowsecurity as secured,
      (select json_agg(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
  return rows;
}

// What the staff of one institution has found out is read by the staff of all, and by nobody else.
const readByColleagues = new Set([
  'pilot_findings',
  'rdi_projects',
  'rdi_promises',
  'rdi_outputs',
  'rdi_output_versions',
  'rdi_meetings',
  'curriculum_units',
]);

test('every table has row-level security', async () => {
  const open = (await tables()).filter((table) => !table.secured).map((table) => table.name);
  assert.deepEqual(open, []);
});

test('institution_id comes first in the primary key of every table that has it', async () => {
  const { rows } = await program.platform.database.pool.query(`
    select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where n.nspname = 'public' and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped)`);
  const wrong = rows.filter((row) => row.first !== 'institution_id').map((row) => row.name);
  // The outbox is worked off in the order of its ids, over all institutions.
  assert.deepEqual(wrong, ['outbox']);
});

/**
 * Fills every table with two rows of one institution (constraints off), then looks as another one. Copying the shape
 * from the catalogue means that a table made tomorrow is tried too.
 */
test('no other institution reads, changes or removes a row of any institution-owned table', async () => {
  const { pool } = program.platform.database;
  const owned = (await tables()).filter((table) => table.columns.includes('institution_id'));
  const readableByAll = new Set(await policyTrue('r'));
  for (const { name } of owned) await fill(name);
  for (const { name } of owned) {
    const stranger = { person: null, institutions: ['99999'] };
    const seen = await inTransaction(program.platform.database, stranger, async (tx) => {
      const table = sql.table(name);
      const read = await sql`select from ${table} where institution_id = '00001'`.execute(tx);
      const updated = await trying(
        tx,
        sql`update ${table} set institution_id = institution_id where institution_id = '00001'`,
      );
      const removed = await trying(tx, sql`delete from ${table} where institution_id = '00001'`);
      return { read: read.rows.length, updated, removed };
    });
    assert.equal(seen.updated, 0, `${name}: updated by a stranger`);
    assert.equal(seen.removed, 0, `${name}: removed by a stranger`);
    const read = readByColleagues.has(name) ? await readByNobody(name) : seen.read;
    if (!readableByAll.has(name)) assert.equal(read, 0, `${name}: read by a stranger`);
    const { rows } = await pool.query(
      `select count(*)::int as count from ${name} where institution_id = '00001'`,
    );
    assert.ok(rows[0].count > 0, `${name}: the row to protect is there`);
  }

  function readByNobody(name: string): Promise<number> {
    return inTransaction(program.platform.database, nobody, async (tx) => {
      const { rows } = await sql`select from ${sql.table(name)}`.execute(tx);
      return rows.length;
    });
  }

  async function fill(name: string) {
    const client = await pool.connect();
    try {
      await client.query("set session_replication_role = 'replica'");
      const { rows: columns } = await client.query(
        `select column_name as name, data_type as type, is_nullable = 'YES' as nullable, is_identity = 'YES' or column_default is not null as given, is_generated = 'ALWAYS' as generated
         from information_schema.columns where table_name = $1 and table_schema = 'public'`,
        [name],
      );
      const { rows: checks } = await client.query(
        `select conname as name, pg_get_constraintdef(oid) as says from pg_constraint where conrelid = $1::regclass and contype = 'c'`,
        [name],
      );
      const firsts = firstAllowed(checks.map(({ says }) => says));
      await client.query('begin');
      for (const check of checks) await client.query(`alter table ${name} drop constraint "${check.name}"`);
      const needed = columns.filter(
        (column) =>
          column.name === 'institution_id' || (!column.nullable && !column.given && !column.generated),
      );
      const values = needed.map((column) =>
        column.name === 'institution_id' ? `'00001'` : (firsts.get(column.name) ?? sample(column.type)),
      );
      await client.query(
        `insert into ${name} (${needed.map((column) => `"${column.name}"`).join(', ')}) values (${values.join(', ')}) on conflict do nothing`,
      );
      await client.query('commit');
    } finally {
      await client.query("set session_replication_role = 'origin'");
      client.release();
    }
  }
});

test('nobody inserts a row for an institution she does not act in', async () => {
  const owned = (await tables()).filter((table) => table.columns.includes('institution_id'));
  // Anybody's action may leave an event and an audit line with the institution that it concerns.
  const open = new Set(['outbox', 'audit_lines']);
  const insertable = (await policyTrue('a')).filter(
    (name) => owned.some((table) => table.name === name) && !open.has(name),
  );
  assert.deepEqual(insertable, []);
});

async function policyTrue(command: 'r' | 'a'): Promise<string[]> {
  const { rows } = await program.platform.database.pool.query(
    `select c.relname as name from pg_policy p join pg_class c on c.oid = p.polrelid
     where p.polcmd = $1 and pg_get_expr(${command === 'r' ? 'p.polqual' : 'p.polwithcheck'}, p.polrelid) = 'true'`,
    [command],
  );
  return rows.map((row) => row.name);
}

async function trying(
  tx: Parameters<Parameters<typeof inTransaction>[2]>[0],
  query: ReturnType<typeof sql>,
): Promise<number> {
  await sql`savepoint attempt`.execute(tx);
  try {
    return Number((await query.execute(tx)).numAffectedRows ?? 0n);
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx);
    assert.match(String(error), /permission denied/);
    return 0;
  }
}

/** Column → the first value of its list, with which a thing begins: a draft is what others see last. */
function firstAllowed(checks: readonly string[]): Map<string, string> {
  const lists = checks.map((says) => /\(?(\w+) = ANY \(ARRAY\[('[^']*')/.exec(says));
  return new Map(lists.flatMap((found) => (found ? [[found[1]!, found[2]!]] : [])));
}

function sample(type: string): string {
  if (type === 'uuid') return `'018f0000-0000-7000-8000-000000000001'`;
  if (type.startsWith('timestamp')) return 'now()';
  if (type === 'date') return 'current_date';
  if (type === 'jsonb') return `'{}'`;
  if (type === 'ARRAY') return `'{}'`;
  if (type === 'boolean') return 'false';
  if (type === 'bytea') return `'\\x00'`;
  if (type === 'tsvector') return `''::tsvector`;
  if (/int|numeric|double|real/.test(type)) return '1';
  return `'00001'`;
}
