import type { KeyObject } from 'node:crypto';
import { type HeadClaims, isHeadOf } from './log-head.ts';

/** Why a head does not fit: the chain says something else (or ends before it), or it is not signed by its key. */
export type HeadProblem = 'other-chain' | 'not-signed';

type Head = { day: string; number: number; chain: string; jws: string; key: string; signedAt: Date };

/**
 * The first head that does not fit, in the order that is given.
 * @param ends what the chain says at the numbers of the heads
 */
export function firstProblem(
  heads: readonly Head[],
  ends: ReadonlyMap<number, string>,
  keys: ReadonlyMap<string, KeyObject>,
): { day: string; problem: HeadProblem } | null {
  for (const head of heads) {
    if (ends.get(head.number) !== head.chain) return { day: head.day, problem: 'other-chain' };
    if (!isSigned(head, keys.get(head.key))) return { day: head.day, problem: 'not-signed' };
  }
  return null;
}

/** The DID of its day stands in the head: it may have changed since. */
function isSigned({ day, number, chain, jws, signedAt }: Head, key: KeyObject | undefined): boolean {
  const said = key && read(jws);
  if (!key || !said) return false;
  const claims: HeadClaims = {
    iss: said.iss,
    day,
    number,
    chain,
    iat: Math.floor(signedAt.getTime() / 1000),
  };
  return said.kid.startsWith(`${said.iss}#`) && isHeadOf(jws, claims, said.kid, key);
}

function read(jws: string): { kid: string; iss: string } | undefined {
  try {
    const [head, payload] = jws
      .split('.')
      .slice(0, 2)
      .map((part) => JSON.parse(Buffer.from(part, 'base64url').toString()));
    return { kid: String(head.kid), iss: String(payload.iss) };
  } catch {
    return undefined;
  }
}
