import type { JsonWebKey, KeyObject } from 'node:crypto';
import { JWK_V1, MULTIKEY_V1 } from '../contexts.ts';
import { encodeMultikey } from '../multikey.ts';
import { dateTimeStamp } from '../vc/date-time.ts';

export const DID_V1 = 'https://www.w3.org/ns/did/v1';

/** A public key as a DID document shows it (Controlled Identifiers 1.0 §2.2.2). */
export type Multikey = {
  id: string;
  type: 'Multikey';
  controller: string;
  publicKeyMultibase: string;
  revoked?: string;
};

/** The same for kinds of keys that Multikey has no form for (Controlled Identifiers 1.0 §2.2.3). */
export type PublishedJwk = Omit<Multikey, 'type' | 'publicKeyMultibase'> & {
  type: 'JsonWebKey';
  publicKeyJwk: JsonWebKey;
};

/** The documents this library writes; those of others are read as plain JSON. */
export type DidDocument = {
  '@context': string[];
  id: string;
  alsoKnownAs?: string[];
  verificationMethod: (Multikey | PublishedJwk)[];
  assertionMethod: string[];
  authentication?: string[];
};

/**
 * A key of an institution. `fragment` ('key-1') is never used for another key again. A retired key signs nothing new
 * but stays listed, else everything it ever signed would stop verifying; that is also why it gets no `expires`, on
 * which verifiers refuse the key altogether. A key in wrong hands is revoked, and what it signed falls with it.
 */
export type InstitutionKey = { fragment: string; publicKey: KeyObject; revokedAt?: Date };

/** The URL of an institution's key, as a proof names it. */
export function keyUrl(did: string, fragment: string): string {
  return `${did}#${fragment}`;
}

/**
 * The did.json of an institution with all its keys, active and retired ones alike (DID Core 1.0 §5).
 * @param keys at least one should not be revoked.
 */
export function buildDidDocument(
  did: string,
  keys: readonly InstitutionKey[],
  alsoKnownAs: readonly string[] = [],
): DidDocument {
  return {
    '@context': keys.some((key) => isRsa(key.publicKey))
      ? [DID_V1, MULTIKEY_V1, JWK_V1]
      : [DID_V1, MULTIKEY_V1],
    id: did,
    ...(alsoKnownAs.length > 0 && { alsoKnownAs: [...alsoKnownAs] }),
    verificationMethod: keys.map((key) => methodOf(did, key)),
    assertionMethod: keys.filter((key) => !key.revokedAt).map((key) => keyUrl(did, key.fragment)),
  };
}

/** The document of a DID that is its own key, which then is for every purpose. */
export function selfMadeDocument(did: string, key: InstitutionKey): DidDocument {
  return { ...buildDidDocument(did, [key]), authentication: [keyUrl(did, key.fragment)] };
}

function isRsa(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'rsa';
}

function methodOf(did: string, { fragment, publicKey, revokedAt }: InstitutionKey): Multikey | PublishedJwk {
  const common = {
    id: keyUrl(did, fragment),
    controller: did,
    ...(revokedAt && { revoked: dateTimeStamp(revokedAt) }),
  };
  if (isRsa(publicKey))
    return { ...common, type: 'JsonWebKey', publicKeyJwk: publicKey.export({ format: 'jwk' }) };
  return { ...common, type: 'Multikey', publicKeyMultibase: encodeMultikey(publicKey) };
}
