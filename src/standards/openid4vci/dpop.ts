import { createHash } from 'node:crypto';
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose';
import { WalletError } from './error.ts';
import { proofAlgorithms } from './key-proof.ts';

/** A proof may be so old, and a clock so wrong, in seconds. */
const OLDEST = 60;
const TOLERANCE = 30;

/** Until when the same proof must not be taken again. */
export const DPOP_SECONDS = OLDEST + 2 * TOLERANCE;

export type DpopProof = { jkt: string; jti: string; nonce: string | undefined };

/**
 * Checks a DPoP proof (RFC 9449 §4.3): that the sender of this very request has the key. That its `jti` is new and its
 * nonce ours is for the caller to see.
 * @param url as the request was sent to, without query and fragment
 * @param accessToken where one is used with it
 * @throws WalletError invalid_dpop_proof
 */
export async function verifyDpop(
  jwt: string,
  { method, url, accessToken, now }: { method: string; url: string; accessToken?: string; now: Date },
): Promise<DpopProof> {
  try {
    const { payload, protectedHeader } = await jwtVerify(jwt, EmbeddedJWK, {
      algorithms: [...proofAlgorithms],
      typ: 'dpop+jwt',
      maxTokenAge: OLDEST,
      clockTolerance: TOLERANCE,
      currentDate: now,
    });
    const { jti, htm, htu, ath, nonce } = payload;
    if (typeof jti !== 'string' || jti === '') throw new Error('jti is missing');
    if (htm !== method) throw new Error('htm is not the method of the request');
    if (typeof htu !== 'string' || bare(htu) !== bare(url))
      throw new Error('htu is not the address of the request');
    if (accessToken !== undefined && ath !== hashOf(accessToken))
      throw new Error('ath is not of the access token');
    const jkt = await calculateJwkThumbprint(protectedHeader.jwk!);
    return { jkt, jti, nonce: typeof nonce === 'string' ? nonce : undefined };
  } catch (error) {
    throw new WalletError(
      'invalid_dpop_proof',
      error instanceof Error ? error.message : 'the proof does not hold',
    );
  }
}

function bare(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token, 'ascii').digest('base64url');
}
