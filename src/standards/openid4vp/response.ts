import type { KeyObject } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { Refusal } from '../../base/errors.ts';
import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import { encryption, type responseModes } from './request.ts';

/** What a wallet sent: for each thing that was asked for, the presentations of it. */
export type Presented = ReadonlyMap<string, readonly unknown[]>;

type Expected = {
  mode: (typeof responseModes)[number];
  state: string;
  /** The private half of the key of the request. */
  decryptionKey: KeyObject;
};

/**
 * Reads what a wallet posted (OpenID4VP 1.0 §8.1–8.3). Nothing in it has been verified.
 * @param body as `application/x-www-form-urlencoded`
 * @throws Refusal 'openid4vp/malformed' also for an answer to another request or in another mode;
 * 'openid4vp/declined' (params: error) where the wallet says that it shows nothing
 */
export async function readResponse(body: string, expected: Expected): Promise<Presented> {
  const answer = await answerIn(new URLSearchParams(body), expected);
  if (answer.state !== expected.state) throw malformed();
  if (typeof answer.error === 'string')
    throw new Refusal('openid4vp/declined', 400, { error: answer.error.slice(0, 100) });
  const { vp_token: token } = answer;
  if (!isJsonObject(token) || Object.keys(token).length === 0) throw malformed();
  return new Map(Object.entries(token).map(([id, presentations]) => [id, asArray(presentations)]));
}

async function answerIn(form: URLSearchParams, { mode, decryptionKey }: Expected): Promise<JsonObject> {
  const response = form.get('response');
  // A wallet that shows nothing may say so in the clear: there is nothing to hide.
  if (form.has('error')) return { error: form.get('error'), state: form.get('state') };
  if ((mode === 'direct_post.jwt') !== (response !== null)) throw malformed();
  if (response !== null) return decrypted(response, decryptionKey);
  return { vp_token: parsed(form.get('vp_token') ?? ''), state: form.get('state') };
}

async function decrypted(text: string, key: KeyObject): Promise<JsonObject> {
  try {
    const { plaintext } = await compactDecrypt(text, key, {
      keyManagementAlgorithms: [encryption.alg],
      contentEncryptionAlgorithms: [...encryption.enc],
    });
    const answer = parsed(Buffer.from(plaintext).toString());
    if (isJsonObject(answer)) return answer;
  } catch {
    // Said below, as of every other answer that is none.
  }
  throw malformed();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed();
  }
}

function malformed(): Refusal {
  return new Refusal('openid4vp/malformed', 400);
}
