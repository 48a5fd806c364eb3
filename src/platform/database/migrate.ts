import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../base/ids.ts';
import type { Database } from './connect.ts';

type Migration = { name: string; sha256: string; text: string };

/** A migration that ran earlier has been edited since. Forward only: write a new one. */
export class MigrationChanged extends Error {
  override readonly name = 'MigrationChanged';
}

/**
 * Runs the migrations of all folders that have not run yet, in the order of their names (they begin with a time),
 * all in one transaction: a failing one leaves nothing half done. Processes that start together wait for each other.
 * @returns the names of those that ran
 */
export async function migrate(database: Database, folders: readonly string[]): Promise<string[]> {
  const client = await database.pool.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock(7237001)');
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, at timestamptz not null default now())',
    );
    const before = new Map<string, string>(
      (await client.query('select name, sha256 from migrations')).rows.map((row) => [row.name, row.sha256]),
    );
    const ran: string[] = [];
    for (const migration of list(folders)) {
      const earlier = before.get(migration.name);
      if (earlier && earlier !== migration.sha256)
        throw new MigrationChanged(`${migration.name} was edited after it ran.`);
      if (earlier) continue;
      await client.query(migration.text);
      await client.query('insert into migrations (name, sha256) values ($1, $2)', [
        migration.name,
        migration.sha256,
      ]);
      ran.push(migration.name);
    }
    await client.query('commit');
    return ran;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

function list(folders: readonly string[]): Migration[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.sql'))
        .map((name) => ({ folder, name })),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ folder, name }) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return { name, text, sha256: sha256(text) };
    });
}
