import { createHash } from 'node:crypto';
import { asArray, isJsonObject, type JsonObject } from '../json.ts';

/**
 * Whether a credential was given to an e-mail address: `same`, to `other` addresses, or it does not tell an address.
 * Whoever has the address need not be whoever shows the credential.
 */
export type RecipientMatch = 'same' | 'other' | 'not-told';

const HASHED = /^(md5|sha1|sha256)\$([0-9a-f]{32,64})$/i;
const MOST = 50;

/**
 * Compares an e-mail address with those a credential names: plain, or hashed with a salt (Open Badges 2.0 §4.4
 * `IdentityObject`, Open Badges 3.0 §B.1.13). Capital letters make no difference.
 * @param claims what the credential says; null where it could not be read
 */
export function matchRecipient(claims: JsonObject | null, email: string): RecipientMatch {
  const identities = claims ? addressesIn(claims) : [];
  if (identities.length === 0) return 'not-told';
  return identities.some((identity) => isOf(identity, email.trim())) ? 'same' : 'other';
}

type Identity = { identity: string; salt: string };

function addressesIn({ recipient, credentialSubject }: JsonObject): Identity[] {
  const older = asArray(recipient).map((named) => isJsonObject(named) && readIdentity(named, 'email'));
  const newer = asArray(credentialSubject)
    .flatMap((subject) => (isJsonObject(subject) ? asArray(subject.identifier) : []))
    .slice(0, MOST)
    .map((named) => isJsonObject(named) && readIdentity(named, 'emailAddress'));
  return [...older.slice(0, MOST), ...newer].filter((found) => found !== false);
}

/** Open Badges 2.0 says `type` and `identity`, 3.0 `identityType` and `identityHash`. */
function readIdentity(named: JsonObject, kind: 'email' | 'emailAddress'): Identity | false {
  const isOlder = kind === 'email';
  const type = isOlder ? named.type : named.identityType;
  const identity = isOlder ? named.identity : named.identityHash;
  if (!asArray(type).includes(kind) || typeof identity !== 'string') return false;
  return { identity, salt: typeof named.salt === 'string' ? named.salt : '' };
}

function isOf({ identity, salt }: Identity, email: string): boolean {
  const [, algorithm, hash] = HASHED.exec(identity) ?? [];
  if (!algorithm || !hash) return identity.trim().toLowerCase() === email.toLowerCase();
  return [email, email.toLowerCase()].some(
    (address) =>
      createHash(algorithm.toLowerCase())
        .update(address + salt)
        .digest('hex') === hash.toLowerCase(),
  );
}
