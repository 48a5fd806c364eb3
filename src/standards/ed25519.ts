import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** The power to sign: bytes in, 64 bytes of Ed25519 signature out. The key stays with whoever made the function. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** The DER frame around 32 raw public key bytes (RFC 8410 §4), so that Node can import them. */
const SPKI_FRAME = Buffer.from('302a300506032b6570032100', 'hex');

/** A new key pair. `privateKey` is a KeyObject, which Node never prints; `publicKey` are the 32 raw bytes. */
export function newEd25519Key(): { privateKey: KeyObject; publicKey: Uint8Array } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: rawPublicKey(publicKey) };
}

/** The private key as PKCS #8 DER, for storing it encrypted. */
export function exportEd25519PrivateKey(privateKey: KeyObject): Uint8Array {
  return privateKey.export({ format: 'der', type: 'pkcs8' });
}

/** Imports PKCS #8 DER. Do it once per process: importing for each signature is eleven times slower. */
export function importEd25519PrivateKey(pkcs8: Uint8Array): { privateKey: KeyObject; publicKey: Uint8Array } {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new TypeError('Not an Ed25519 private key');
  return { privateKey, publicKey: rawPublicKey(createPublicKey(privateKey)) };
}

/** The power to sign with a key that has been imported already. */
export function ed25519Signer(privateKey: KeyObject): Sign {
  return async (bytes) => sign(null, bytes, privateKey);
}

/** Whether `signature` over `bytes` was made with the private half of `publicKey` (32 raw bytes) (RFC 8032 §5.1.7). */
export function verifyEd25519(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, ed25519PublicKey(publicKey), signature);
}

const REMEMBERED_KEYS = 1000;
const imported = new Map<string, KeyObject>();

/** Public keys are imported once as well; when a thousand are remembered, the oldest makes room. */
export function ed25519PublicKey(raw: Uint8Array): KeyObject {
  const name = Buffer.from(raw).toString('base64');
  const known = imported.get(name);
  if (known) return known;
  const key = createPublicKey({ key: Buffer.concat([SPKI_FRAME, raw]), format: 'der', type: 'spki' });
  if (imported.size >= REMEMBERED_KEYS) imported.delete(imported.keys().next().value!);
  imported.set(name, key);
  return key;
}

function rawPublicKey(publicKey: KeyObject): Uint8Array {
  return new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_FRAME.length));
}
