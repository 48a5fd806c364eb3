import type { Database } from './connect.ts';
import { firstRow, inTransaction, sql, theProgram } from './transaction.ts';

/** What the program remembers of itself: 'master-key' (its fingerprint), 'demo' ('begun' or 'done'). */
export type FactName = 'master-key' | 'demo';

export async function readFact(database: Database, name: FactName): Promise<string | null> {
  const found = await inTransaction(database, theProgram, (tx) =>
    firstRow(tx, sql<{ value: string }>`select value from program_facts where name = ${name}`),
  );
  return found?.value ?? null;
}

export async function writeFact(database: Database, name: FactName, value: string): Promise<void> {
  await inTransaction(database, theProgram, (tx) =>
    sql`insert into program_facts (name, value) values (${name}, ${value})
      on conflict (name) do update set value = excluded.value`.execute(tx),
  );
}
