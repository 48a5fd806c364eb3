import {
  createCipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';

const ciphers = { A128GCM: 'aes-128-gcm', A256GCM: 'aes-256-gcm' };
const algorithms = { ES256: { kty: 'EC', crv: 'P-256' }, EdDSA: { kty: 'OKP', crv: 'Ed25519' } };

/** Keys of the wallet, in memory: what Credo asks of a key management service, by node:crypto. */
export class KeysInMemory {
  backend = 'memory';
  #keys = new Map();

  isOperationSupported(_context, { operation, algorithm, type, encryption, keyAgreement }) {
    if (operation === 'sign' || operation === 'verify') return algorithm in algorithms;
    if (operation === 'createKey')
      return Object.values(algorithms).some(({ kty, crv }) => type.kty === kty && type.crv === crv);
    if (operation === 'encrypt')
      return encryption.algorithm in ciphers && keyAgreement?.algorithm === 'ECDH-ES';
    return operation === 'deleteKey' || operation === 'randomBytes';
  }

  async getPublicKey(_context, keyId) {
    return this.#keys.get(keyId)?.publicJwk ?? null;
  }

  async createKey(_context, { type, keyId = randomUUID() }) {
    const pair =
      type.kty === 'EC'
        ? generateKeyPairSync('ec', { namedCurve: type.crv })
        : generateKeyPairSync('ed25519');
    const publicJwk = { ...pair.publicKey.export({ format: 'jwk' }), kid: keyId };
    this.#keys.set(keyId, { privateKey: pair.privateKey, publicJwk });
    return { keyId, publicJwk };
  }

  importKey() {
    throw new Error('no key is imported here');
  }

  async deleteKey(_context, { keyId }) {
    return this.#keys.delete(keyId);
  }

  async sign(_context, { keyId, algorithm, data }) {
    const key = this.#keys.get(keyId).privateKey;
    const signature = sign(hashOf(algorithm), data, { key, dsaEncoding: 'ieee-p1363' });
    return { signature: new Uint8Array(signature) };
  }

  async verify(_context, { key, algorithm, data, signature }) {
    const publicJwk = key.publicJwk ?? this.#keys.get(key.keyId).publicJwk;
    const publicKey = createPublicKey({ key: publicJwk, format: 'jwk' });
    const verified = verify(
      hashOf(algorithm),
      data,
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      signature,
    );
    return verified ? { verified, publicJwk } : { verified };
  }

  async encrypt(_context, { key: { keyAgreement }, encryption, data }) {
    const { keyId, externalPublicJwk, ...parties } = keyAgreement;
    const publicKey = createPublicKey({ key: externalPublicJwk, format: 'jwk' });
    const secret = diffieHellman({ privateKey: this.#keys.get(keyId).privateKey, publicKey });
    const contentKey = derived(secret, encryption.algorithm, parties);
    const iv = randomBytes(12);
    const cipher = createCipheriv(ciphers[encryption.algorithm], contentKey, iv).setAAD(encryption.aad);
    const encrypted = Buffer.concat([cipher.update(data), cipher.final()]);
    return { encrypted, iv, tag: cipher.getAuthTag() };
  }

  decrypt() {
    throw new Error('nothing is decrypted here');
  }

  randomBytes(_context, { length }) {
    return new Uint8Array(randomBytes(length));
  }
}

function hashOf(algorithm) {
  return algorithm === 'EdDSA' ? null : 'sha256';
}

/** Concat KDF for ECDH-ES (RFC 7518 §4.6.2): one round of SHA-256 is enough for keys of up to 256 bits. */
function derived(secret, algorithm, { apu = [], apv = [] }) {
  const bits = Number(algorithm.slice(1, 4));
  const sized = (bytes) => [number(bytes.length), Buffer.from(bytes)];
  const parts = [number(1), secret, ...[Buffer.from(algorithm), apu, apv].flatMap(sized), number(bits)];
  return createHash('sha256')
    .update(Buffer.concat(parts))
    .digest()
    .subarray(0, bits / 8);
}

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
