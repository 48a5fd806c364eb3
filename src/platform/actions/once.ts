import { invalidInput, Refusal } from '../../base/errors.ts';
import { sha256 } from '../../base/ids.ts';
import type { Actor } from '../actor.ts';
import {
  changed,
  type Database,
  firstRow,
  inTransaction,
  json,
  nobody,
  sql,
  type Tx,
} from '../database/index.ts';
import type { Secrets } from './action.ts';

const LONGEST_KEY = 200;

/** One request that may come several times: who asks, the key they sent with it, and a fingerprint of what is asked. */
export type Once = {
  readonly who: string;
  readonly key: string;
  readonly action: string;
  readonly request: string;
};

/** @throws Refusal invalid-input when the key is too long */
export function onceOf(actor: Actor, action: string, key: string, input: unknown): Once {
  if (key.length > LONGEST_KEY)
    throw invalidInput([{ path: 'idempotencyKey', code: 'too-long', params: { max: LONGEST_KEY } }]);
  const who = actor.person ?? actor.key ?? `key:${sha256(key)}`;
  return { who, key, action, request: sha256(JSON.stringify(input)) };
}

type Answered = { response: unknown };

/** What the encryption of an answer is bound to: it opens for nobody else and under no other key. */
const sealContext = ({ who, key }: Once) => `answer:${who}:${key}`;

/**
 * Takes the key for this transaction (null), or finds what was answered to it before. Whoever comes with the same key
 * meanwhile waits until this transaction has ended.
 * @throws Refusal idempotency/other-request
 */
export async function claim(tx: Tx, secrets: Secrets, once: Once): Promise<Answered | null> {
  const { who, key, action, request } = once;
  await sql`select set_config('opinko.who', ${who}, true)`.execute(tx);
  const mine = await changed(
    tx,
    sql`insert into answered_requests (who, key, action, request_sha256)
        values (${who}, ${key}, ${action}, ${request}) on conflict do nothing`,
  );
  return mine ? null : ((await find(tx, secrets, once)) ?? { response: null });
}

/** Keeps the answer, encrypted: it may hold what is told only once, such as an API key, or personal data. */
export async function remember(tx: Tx, secrets: Secrets, once: Once, result: unknown): Promise<void> {
  const { who, key } = once;
  const sealed = secrets.seal(Buffer.from(JSON.stringify(result ?? null)), sealContext(once));
  await sql`update answered_requests set response = ${json(sealed)} where who = ${who} and key = ${key}`.execute(
    tx,
  );
}

/**
 * What was answered to the key before, or null: asked before work that is done outside the transaction, so that a
 * repetition is not refused for what the first request has changed.
 * @throws Refusal idempotency/other-request
 */
export function answeredBefore(database: Database, secrets: Secrets, once: Once): Promise<Answered | null> {
  return inTransaction(database, nobody, async (tx) => {
    await sql`select set_config('opinko.who', ${once.who}, true)`.execute(tx);
    return find(tx, secrets, once);
  });
}

async function find(tx: Tx, secrets: Secrets, once: Once): Promise<Answered | null> {
  const { who, key, action, request } = once;
  const earlier = await firstRow<{ action: string; request: string; response: string }>(
    tx,
    sql`select action, request_sha256 as request, response from answered_requests where who = ${who} and key = ${key}`,
  );
  if (!earlier) return null;
  if (earlier.action !== action || earlier.request !== request)
    throw new Refusal('idempotency/other-request', 422);
  const opened = secrets.open(earlier.response, sealContext(once));
  return { response: JSON.parse(Buffer.from(opened).toString('utf8')) as unknown };
}
