import type { Id } from '../../base/ids.ts';
import type { Secrets } from '../../platform/actions/index.ts';
import type { Signing } from '../../standards/data-integrity/index.ts';
import { keyUrl } from '../../standards/did/index.ts';
import {
  ed25519Signer,
  exportEd25519PrivateKey,
  importEd25519PrivateKey,
  newEd25519Key,
  type Sign,
} from '../../standards/ed25519.ts';
import { encodeEd25519Multikey } from '../../standards/multikey.ts';
import type { SealedKey } from './store/keys.ts';

/** The encryption of a private key is bound to its row: it opens nowhere else. */
function sealContext(institution: string, key: Id): string {
  return `issuer-key:${institution}:${key}`;
}

/** A new key pair, its private half encrypted. */
export function makeKey(
  secrets: Secrets,
  institution: string,
  id: Id,
): Pick<SealedKey, 'publicKey' | 'sealedPrivateKey'> {
  const { privateKey, publicKey } = newEd25519Key();
  const sealedPrivateKey = secrets.seal(exportEd25519PrivateKey(privateKey), sealContext(institution, id));
  return { publicKey: encodeEd25519Multikey(publicKey), sealedPrivateKey };
}

// Key id → power to sign. Decrypting and importing for each signature would be eleven times slower than signing. What
// is remembered are functions around KeyObjects, which Node never prints.
const signers = new Map<Id, Sign>();

/** The power to sign in the name of an institution at a moment. */
export function signingOf(
  secrets: Secrets,
  issuer: { institution: string; did: string },
  key: SealedKey,
  created: Date,
): Signing {
  let sign = signers.get(key.id);
  if (!sign) {
    const plain = secrets.open(key.sealedPrivateKey, sealContext(issuer.institution, key.id));
    sign = ed25519Signer(importEd25519PrivateKey(plain).privateKey);
    plain.fill(0);
    signers.set(key.id, sign);
  }
  return { sign, verificationMethod: keyUrl(issuer.did, key.fragment), created };
}
