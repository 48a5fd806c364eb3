import { type RawBuilder, sql, type Transaction } from 'kysely';
import { escapeLiteral } from 'pg';
import type { Id } from '../../base/ids.ts';
import type { Database } from './connect.ts';

/** A transaction in which the acting person and institutions are set. Stores take one as their first argument. */
export type Tx = Transaction<unknown>;

/**
 * Who acts, as the database's row policies see it. `institutions: 'all'` is for the program itself
 * (sign-in, dispatching, commands) and for the consortium administrator.
 */
export type Acting = { readonly person: Id | null; readonly institutions: readonly string[] | 'all' };

export const theProgram: Acting = { person: null, institutions: 'all' };
export const nobody: Acting = { person: null, institutions: [] };

/**
 * Runs `work` in one transaction under the restricted role, with the acting person and institutions set for its
 * duration. Await nothing but SQL inside: the embedded database has a single connection.
 */
export async function inTransaction<T>(
  database: Database,
  acting: Acting,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql.raw(beginning(acting)).execute(tx);
    return work(tx);
  });
}

/**
 * Begins the transaction and says who acts, as one text: half the time of a short question is spent on round trips.
 * Without parameters it needs neither parsing nor binding of its own; the values are quoted here.
 */
function beginning({ person, institutions }: Acting): string {
  const settings = {
    role: 'opinko_app',
    'opinko.person': person ?? '',
    'opinko.scope': institutions === 'all' ? 'all' : '',
    'opinko.institutions': institutions === 'all' ? '' : institutions.join(','),
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('${name}', ${quoted(value)}, true)`,
  );
  return `begin; select ${calls.join(', ')}`;
}

/** @throws Error for what no text can hold; names of institutions come from callers */
function quoted(value: string): string {
  if (value.includes('\0')) throw new Error('a NUL in the acting person or institution');
  return escapeLiteral(value);
}

/** All rows of a query. */
export async function rows<R>(tx: Tx, query: RawBuilder<R>): Promise<R[]> {
  return (await query.execute(tx)).rows;
}

/** The first row, or undefined where there is none. */
export async function firstRow<R>(tx: Tx, query: RawBuilder<R>): Promise<R | undefined> {
  return (await query.execute(tx)).rows[0];
}

/** The number of rows that an insert, update or delete touched. */
export async function changed(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(tx)).numAffectedRows ?? 0n);
}

/** A value for a jsonb column. */
export function json(value: unknown): RawBuilder<unknown> {
  return sql`${JSON.stringify(value)}::jsonb`;
}

export { sql };
