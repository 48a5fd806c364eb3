import { createHash, timingSafeEqual } from 'node:crypto';

/** What a challenge of S256 looks like (RFC 7636 §4.2). */
export const challengeShape = /^[\w-]{43}$/;

const verifierShape = /^[\w.~-]{43,128}$/;

/** Whether a verifier is the one behind an S256 challenge (RFC 7636 §4.6). */
export function matchesChallenge(challenge: string, verifier: string): boolean {
  if (!verifierShape.test(verifier)) return false;
  const made = createHash('sha256').update(verifier, 'ascii').digest('base64url');
  return made.length === challenge.length && timingSafeEqual(Buffer.from(made), Buffer.from(challenge));
}
