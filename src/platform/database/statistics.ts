import type { Database } from './connect.ts';

/**
 * Cleans up and counts what the query planner wants to know, for all tables. A PostgreSQL server does it by itself
 * after a while; the embedded database has nobody who would.
 */
export async function refreshStatistics(database: Database): Promise<void> {
  await database.pool.query('vacuum analyze');
}
