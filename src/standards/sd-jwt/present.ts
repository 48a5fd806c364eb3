import { createHash } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import { numericDate, readCompact, signCompact, verifyJws } from '../jose/index.ts';
import { isJsonObject, type JsonObject } from '../json.ts';
import type { Signer } from '../keys.ts';
import { readJwk } from '../public-key.ts';
import { type ClaimPath, leadsTogether } from './paths.ts';
import { type ReadSdJwt, readSdJwt, reveal } from './read.ts';

/**
 * The SD-JWT with only those disclosures that lead to the given claims or are parts of them. A key binding falls away:
 * it was made for another presentation.
 * @throws Refusal 'sd-jwt/malformed'
 */
export function disclose(sdJwt: string, paths: readonly ClaimPath[]): string {
  const read = readSdJwt(sdJwt);
  const revealed = read && reveal(read);
  if (!read || !revealed || 'problem' in revealed) throw new Refusal('sd-jwt/malformed', 422);
  const kept = read.disclosures.filter((text) => {
    const place = revealed.places.get(text)!;
    return paths.some((path) => leadsTogether(path, place));
  });
  return `${[read.jwt, ...kept].join('~')}~`;
}

/** For whom and when an SD-JWT is presented. */
export type Presentation = { audience: string; nonce: string; issuedAt: Date };

/**
 * The SD-JWT with the holder's proof that it is presented by her, to this verifier, now (RFC 9901 §4.3).
 * @throws Refusal 'sd-jwt/malformed'
 */
export async function presentWithKey(
  sdJwt: string,
  holder: Pick<Signer, 'algorithm' | 'sign'>,
  { audience, nonce, issuedAt }: Presentation,
): Promise<string> {
  const read = readSdJwt(sdJwt);
  if (!read) throw new Refusal('sd-jwt/malformed', 422);
  const claims = { iat: numericDate(issuedAt), aud: audience, nonce, sd_hash: hashOf(read.presented) };
  return read.presented + (await signCompact({ typ: 'kb+jwt' }, claims, holder));
}

/** What a key binding has to fit. Without `expected` only that it is the holder's and for these disclosures. */
export type KeyBindingCheck = {
  now: Date;
  expected?: { audience: string; nonce: string; maxAgeSeconds: number };
  clockSkewSeconds?: number;
};

export type KeyBindingProblem =
  | 'missing'
  | 'no-holder-key'
  | 'malformed'
  | 'signature'
  | 'other-presentation'
  | 'audience'
  | 'nonce'
  | 'date';

/**
 * What is wrong with the key binding of an SD-JWT, undefined when nothing is (RFC 9901 §7.3). The SD-JWT itself has to
 * have been verified.
 * @param confirmation its claim `cnf`, which holds the holder's key
 */
export function keyBindingProblem(
  { keyBinding, presented }: Pick<ReadSdJwt, 'keyBinding' | 'presented'>,
  confirmation: unknown,
  check: KeyBindingCheck,
): KeyBindingProblem | undefined {
  if (keyBinding === undefined) return 'missing';
  const key =
    isJsonObject(confirmation) && isJsonObject(confirmation.jwk) ? readJwk(confirmation.jwk) : undefined;
  if (!key) return 'no-holder-key';
  const jws = readCompact(keyBinding);
  if (jws?.header.typ !== 'kb+jwt') return 'malformed';
  if (!verifyJws(jws, key)) return 'signature';
  return claimProblem(jws.payload, presented, check);
}

const DEFAULT_SKEW_SECONDS = 60;

function claimProblem(
  { iat, aud, nonce, sd_hash: hash }: JsonObject,
  presented: string,
  { now, expected, clockSkewSeconds = DEFAULT_SKEW_SECONDS }: KeyBindingCheck,
): KeyBindingProblem | undefined {
  if (typeof iat !== 'number' || typeof aud !== 'string' || typeof nonce !== 'string') return 'malformed';
  if (hash !== hashOf(presented)) return 'other-presentation';
  const present = now.getTime() / 1000;
  if (iat > present + clockSkewSeconds) return 'date';
  if (!expected) return undefined;
  if (aud !== expected.audience) return 'audience';
  if (nonce !== expected.nonce) return 'nonce';
  return iat < present - expected.maxAgeSeconds - clockSkewSeconds ? 'date' : undefined;
}

function hashOf(presented: string): string {
  return createHash('sha256').update(presented, 'latin1').digest('base64url');
}
