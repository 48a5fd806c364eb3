import { createHash } from 'node:crypto';
import type { AwardRecord } from '../award.ts';
import type { IdentityObject } from './types.ts';

/**
 * Whom the badge is for (Open Badges 3.0 §B.1.13): the name in plain text, since the holder shows it to be read, and the
 * learner number only as a salted hash, so that an office that knows the number can compare it and nobody can look it up.
 */
export function renderIdentities(
  { name, learnerNumber }: AwardRecord['holder'],
  salt?: string,
): IdentityObject[] {
  const identities: IdentityObject[] = [
    { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' },
  ];
  if (learnerNumber && salt) {
    const identityHash = hashIdentity(learnerNumber, salt);
    identities.push({ type: 'IdentityObject', hashed: true, identityHash, identityType: 'identifier', salt });
  }
  return identities;
}

/** 'sha256$' and the hash of the identity followed by the salt (Open Badges 3.0, IdentityHash). */
export function hashIdentity(identity: string, salt: string): string {
  return `sha256$${createHash('sha256')
    .update(identity + salt)
    .digest('hex')}`;
}
