import { type KeyObject, verify } from 'node:crypto';
import type { Sign } from '../../../standards/keys.ts';

/** What a signed head says: so far the chain of an issuer went on that day. */
export type HeadClaims = { iss: string; day: string; number: number; chain: string; iat: number };

const TYPE = 'issuance-log-head+jwt';

function part(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A head as a compact JWS (RFC 7515 §7.1), signed with Ed25519 (RFC 8037 §3.1). */
export async function signHead(claims: HeadClaims, key: { kid: string; sign: Sign }): Promise<string> {
  const input = `${part({ alg: 'EdDSA', kid: key.kid, typ: TYPE })}.${part(claims)}`;
  return `${input}.${Buffer.from(await key.sign(Buffer.from(input))).toString('base64url')}`;
}

/** Whether a head was signed with the key and says exactly this. */
export function isHeadOf(jws: string, claims: HeadClaims, kid: string, publicKey: KeyObject): boolean {
  const [head, payload, signature = '', ...rest] = jws.split('.');
  const isSame = head === part({ alg: 'EdDSA', kid, typ: TYPE }) && payload === part(claims);
  if (!isSame || rest.length > 0) return false;
  return verify(null, Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'));
}
