import { createHmac, timingSafeEqual } from 'node:crypto';

/** For so long a nonce may be used, in seconds. */
export const NONCE_SECONDS = 300;

const RANDOM = 16;

/**
 * A nonce that tells by itself that it is ours and until when it holds (OpenID4VCI 1.0 §7, RFC 9449 §8): nothing needs
 * to be stored for those who never come back. That it is used once is the caller's business.
 * @param key 32 secret bytes
 * @param random 16 bytes that nobody can guess
 */
export function makeNonce(key: Uint8Array, random: Uint8Array, now: Date): string {
  const until = Buffer.alloc(6);
  until.writeUIntBE(Math.floor(now.getTime() / 1000) + NONCE_SECONDS, 0, 6);
  const body = Buffer.concat([until, random.subarray(0, RANDOM)]);
  return Buffer.concat([body, seal(key, body)]).toString('base64url');
}

/** Until when a nonce of ours holds; null: it is none of ours, or too old. */
export function nonceEnd(key: Uint8Array, nonce: string, now: Date): Date | null {
  const bytes = Buffer.from(nonce, 'base64url');
  if (bytes.length !== 6 + RANDOM + 32 || bytes.toString('base64url') !== nonce) return null;
  const body = bytes.subarray(0, 6 + RANDOM);
  if (!timingSafeEqual(bytes.subarray(6 + RANDOM), seal(key, body))) return null;
  const until = new Date(body.readUIntBE(0, 6) * 1000);
  return until > now ? until : null;
}

function seal(key: Uint8Array, body: Uint8Array): Buffer {
  return createHmac('sha256', key).update(body).digest();
}
