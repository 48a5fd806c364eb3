import type { Database } from './connect.ts';
import { firstRow, inTransaction, sql, type Tx, theProgram } from './transaction.ts';

/**
 * What the program remembers of itself: 'master-key' (its fingerprint), 'root-secret' (wrapped by the master key, once
 * that was changed), 'demo' ('begun' or 'done').
 */
export type FactName = 'master-key' | 'root-secret' | 'demo';

export async function readFact(database: Database, name: FactName): Promise<string | null> {
  return inTransaction(database, theProgram, (tx) => findFact(tx, name));
}

export async function findFact(tx: Tx, name: FactName): Promise<string | null> {
  const query = sql<{ value: string }>`select value from program_facts where name = ${name}`;
  return (await firstRow(tx, query))?.value ?? null;
}

export async function writeFact(database: Database, name: FactName, value: string): Promise<void> {
  await inTransaction(database, theProgram, (tx) => saveFact(tx, name, value));
}

export async function saveFact(tx: Tx, name: FactName, value: string): Promise<void> {
  await sql`insert into program_facts (name, value) values (${name}, ${value})
    on conflict (name) do update set value = excluded.value`.execute(tx);
}
