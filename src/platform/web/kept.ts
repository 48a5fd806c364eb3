import { newSecret, sha256 } from '../../base/ids.ts';
import { plusSeconds } from '../../base/time.ts';
import type { Platform } from '../actions/index.ts';
import { firstRow, inTransaction, json, sql, theProgram } from '../database/index.ts';
import type { FormValues } from './form.ts';

const DAY = 24 * 60 * 60;

/**
 * Keeps what somebody had typed when her session had ended, for a day; the returned token brings it back into the
 * form after she has signed in again. The CSRF value and the password of an uploaded file are not kept.
 */
export async function keepForm(platform: Platform, path: string, values: FormValues): Promise<string> {
  const token = newSecret();
  const { _csrf, _once, password, ...form } = values;
  const expires = plusSeconds(platform.clock(), DAY);
  await inTransaction(platform.database, theProgram, async (tx) => {
    await sql`delete from kept_forms where expires_at < ${platform.clock()}`.execute(tx);
    await sql`insert into kept_forms (token_hash, path, form, expires_at)
      values (${sha256(token)}, ${path}, ${json(form)}, ${expires})`.execute(tx);
  });
  return token;
}

/** What was kept for this form under the token, or null. */
export async function keptForm(platform: Platform, path: string, token: string): Promise<FormValues | null> {
  const found = await inTransaction(platform.database, theProgram, (tx) =>
    firstRow<{ form: FormValues }>(
      tx,
      sql`select form from kept_forms where token_hash = ${sha256(token)} and path = ${path} and expires_at > ${platform.clock()}`,
    ),
  );
  return found?.form ?? null;
}
