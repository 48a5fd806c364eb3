import { plusSeconds } from '../base/time.ts';
import type { Platform } from './actions/index.ts';
import { inTransaction, sql, theProgram } from './database/index.ts';

const DAY = 24 * 60 * 60;
/** Whoever repeats a request does so soon. */
const ANSWERS_SECONDS = 2 * DAY;
/** Jobs that an event has caused are tried for some days at most. */
const EVENTS_SECONDS = 30 * DAY;

/**
 * Removes what the platform keeps only for a while: answers to requests that might come twice, events that were handed
 * out, forms that nobody came back for. Sessions and sign-in links go when the next one is made.
 */
export async function forgetOld({ database, clock }: Platform): Promise<void> {
  const now = clock();
  await inTransaction(database, theProgram, async (tx) => {
    await sql`delete from answered_requests where at < ${plusSeconds(now, -ANSWERS_SECONDS)}`.execute(tx);
    await sql`delete from outbox where dispatched_at < ${plusSeconds(now, -EVENTS_SECONDS)}`.execute(tx);
    await sql`delete from kept_forms where expires_at < ${now}`.execute(tx);
  });
}
