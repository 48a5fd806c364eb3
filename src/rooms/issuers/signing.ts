import { createPublicKey, type KeyObject } from 'node:crypto';
import type { Id } from '../../base/ids.ts';
import type { Secrets } from '../../platform/actions/index.ts';
import { keyUrl } from '../../standards/did/index.ts';
import {
  type Algorithm,
  exportPrivateKey,
  importPrivateKey,
  newPrivateKey,
  publicKeyText,
  type Sign,
  type Signer,
  signWith,
} from '../../standards/keys.ts';
import { encodeEd25519Multikey } from '../../standards/multikey.ts';
import type { SealedKey } from './store/keys.ts';

/** The encryption of a private key is bound to its row: it opens nowhere else. */
function sealContext(institution: string, key: Id): string {
  return `issuer-key:${institution}:${key}`;
}

/** A new key, its private half encrypted. */
export function makeKey(
  secrets: Secrets,
  institution: string,
  id: Id,
  algorithm: Algorithm,
): Pick<SealedKey, 'publicKey' | 'spki' | 'sealedPrivateKey'> {
  const key = newPrivateKey(algorithm);
  const sealedPrivateKey = secrets.seal(exportPrivateKey(key), sealContext(institution, id));
  return { publicKey: multikeyOf(key), spki: publicKeyText(key), sealedPrivateKey };
}

/** The Multikey of an Ed25519 key, null for other kinds. */
function multikeyOf(key: KeyObject): string | null {
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  return encodeEd25519Multikey(Buffer.from(String(x), 'base64url'));
}

// Key id → power to sign. Decrypting and importing for each signature would be eleven times slower than signing. What
// is remembered are functions around KeyObjects, which Node never prints.
const signs = new Map<Id, Sign>();

/** An issuer's power to sign, and which of its keys that is. */
export type IssuerSigner = Signer & { readonly key: Id };

/** The power to sign in the name of an institution with one of its keys. */
export function signerOf(
  secrets: Secrets,
  issuer: { institution: string; did: string },
  key: SealedKey,
): IssuerSigner {
  let sign = signs.get(key.id);
  if (!sign) {
    const plain = secrets.open(key.sealedPrivateKey, sealContext(issuer.institution, key.id));
    sign = signWith(importPrivateKey(plain));
    plain.fill(0);
    signs.set(key.id, sign);
  }
  return {
    key: key.id,
    algorithm: key.algorithm,
    verificationMethod: keyUrl(issuer.did, key.fragment),
    sign,
  };
}
