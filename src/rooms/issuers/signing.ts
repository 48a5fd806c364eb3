import type { KeyObject } from 'node:crypto';
import type { Id } from '../../base/ids.ts';
import type { Secrets } from '../../platform/actions/index.ts';
import { keyUrl } from '../../standards/did/index.ts';
import { readPublicKey, type Sign, type Signer } from '../../standards/keys.ts';
import { decodeMultikey, encodeEd25519Multikey } from '../../standards/multikey.ts';
import { type Certificate, readPemCertificates, writePem } from '../../standards/x509/index.ts';
import type { KeyPlace, ProvidedKey } from './providers/provider.ts';
import { keyProvider } from './providers/registry.ts';
import type { KeyPurpose } from './rules/key-kind.ts';
import type { IssuerKey, NewKey, SealedKey } from './store/keys.ts';

/** What a provider answered, as it is kept in the row of the key. */
export function keyToKeep(
  provided: ProvidedKey,
  { id, purpose, provider, createdAt }: { id: Id; purpose: KeyPurpose; provider: string; createdAt: Date },
): NewKey {
  const { algorithm, spki, handle, certificates = [] } = provided;
  return {
    id,
    purpose,
    algorithm,
    provider,
    createdAt,
    spki,
    publicKey: multikeyOf(readPublicKey(spki)),
    sealedPrivateKey: handle,
    ...(certificates.length > 0 && certificatesToKeep(certificates)),
  };
}

/** @param ders the own one first, readable */
export function certificatesToKeep(ders: readonly Uint8Array[]): {
  certificates: string;
  certificateExpiresAt: Date;
} {
  const certificates = writePem('CERTIFICATE', ...ders);
  return { certificates, certificateExpiresAt: readPemCertificates(certificates)![0]!.notAfter };
}

/** The public half of a key; the oldest have it as Multikey only. */
export function publicKeyOf({ spki, publicKey }: Pick<IssuerKey, 'spki' | 'publicKey'>): KeyObject {
  return spki ? readPublicKey(spki) : decodeMultikey(publicKey);
}

/** The Multikey of an Ed25519 key, null for other kinds. */
function multikeyOf(key: KeyObject): string | null {
  if (key.asymmetricKeyType !== 'ed25519') return null;
  const { x } = key.export({ format: 'jwk' });
  return encodeEd25519Multikey(Buffer.from(String(x), 'base64url'));
}

// Key id → power to sign. Decrypting and importing for each signature would be eleven times slower than signing. What
// is remembered are functions around KeyObjects, which Node never prints.
const signs = new Map<Id, Promise<Sign>>();

/** An issuer's power to sign, and which of its keys that is. */
export type IssuerSigner = Signer & { readonly key: Id };

/** The power to sign with a key; asked of its provider once. A failure is not remembered. */
export function signOf(
  secrets: Secrets,
  { institution, id }: KeyPlace,
  key: Pick<SealedKey, 'provider' | 'algorithm' | 'spki' | 'sealedPrivateKey'>,
): Promise<Sign> {
  const known = signs.get(id);
  if (known) return known;
  const { algorithm, spki, sealedPrivateKey: handle } = key;
  const asked = keyProvider(key.provider).signer(secrets, { institution, id, algorithm, spki, handle });
  signs.set(id, asked);
  asked.catch(() => signs.delete(id));
  return asked;
}

/** The power to sign in the name of an institution with one of its keys. Asked outside a transaction. */
export async function signerOf(
  secrets: Secrets,
  issuer: { institution: string; did: string },
  key: SealedKey,
): Promise<IssuerSigner> {
  const sign = await signOf(secrets, { institution: issuer.institution, id: key.id }, key);
  const certificates = certificatesOf(key).map(({ der }) => der);
  return {
    key: key.id,
    algorithm: key.algorithm,
    verificationMethod: keyUrl(issuer.did, key.fragment),
    sign,
    ...(certificates.length > 0 && { certificates }),
  };
}

/** The certificates of a key, its own first; none where it has none. */
export function certificatesOf({ certificates }: Pick<SealedKey, 'certificates'>): Certificate[] {
  return certificates ? (readPemCertificates(certificates) ?? []) : [];
}
