import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { sha256 } from '../../../base/ids.ts';
import { plusSeconds } from '../../../base/time.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { inTransaction, theProgram } from '../../../platform/database/index.ts';
import {
  DPOP_SECONDS,
  makeNonce,
  nonceEnd,
  verifyDpop,
  WalletError,
} from '../../../standards/openid4vci/index.ts';
import { findToken, type WalletToken } from '../store/wallet-access.ts';
import { type NonceUse, nonceKey } from './secrets.ts';

/** A DPoP proof that holds; that it is new is seen when `proof` is used up in the database. */
export type CheckedDpop = { jkt: string; proof: string; until: Date };

/**
 * Checks the DPoP header of a request, where it has one. Proofs carry a nonce of ours: one that was made long ago
 * somewhere else is no good.
 * @throws WalletError invalid_dpop_proof, use_dpop_nonce
 */
export async function checkDpop(
  platform: Platform,
  c: Context,
  url: string,
  accessToken?: string,
): Promise<CheckedDpop | null> {
  const given = c.req.header('dpop');
  if (given === undefined) return null;
  const now = platform.clock();
  const { jkt, jti, nonce } = await verifyDpop(given, {
    method: c.req.method,
    url,
    now,
    ...(accessToken !== undefined && { accessToken }),
  });
  if (nonce === undefined || !nonceEnd(nonceKey(platform, 'dpop'), nonce, now))
    throw new WalletError('use_dpop_nonce', 'the proof needs a nonce that this server gave');
  return { jkt, proof: sha256(`dpop:${jkt}:${jti}`), until: plusSeconds(now, DPOP_SECONDS) };
}

/**
 * The access token that a request brings in its header, and nowhere else (RFC 6750 §2.1, RFC 9449 §7.1).
 * @throws WalletError invalid_token, invalid_dpop_proof, use_dpop_nonce
 */
export async function checkToken(
  platform: Platform,
  c: Context,
  url: string,
): Promise<WalletToken & { dpop: CheckedDpop | null }> {
  const [, scheme = '', token = ''] =
    /^(Bearer|DPoP) ([\w.~+/-]+=*)$/i.exec(c.req.header('authorization') ?? '') ?? [];
  const found = token
    ? await inTransaction(platform.database, theProgram, (tx) =>
        findToken(tx, sha256(token), platform.clock()),
      )
    : undefined;
  if (!found) throw new WalletError('invalid_token', 'the access token does not hold');
  const isDpop = scheme.toLowerCase() === 'dpop';
  if (isDpop !== (found.jkt !== null)) throw new WalletError('invalid_token', 'the token is of another type');
  const dpop = isDpop ? await checkDpop(platform, c, url, token) : null;
  if (isDpop && dpop?.jkt !== found.jkt)
    throw new WalletError('invalid_dpop_proof', 'the proof is of another key');
  return { ...found, dpop };
}

export function newNonce(platform: Platform, use: NonceUse): string {
  return makeNonce(nonceKey(platform, use), randomBytes(16), platform.clock());
}
