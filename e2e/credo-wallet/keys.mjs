import { createPublicKey, generateKeyPairSync, randomBytes, randomUUID, sign, verify } from 'node:crypto';

const algorithms = { ES256: { kty: 'EC', crv: 'P-256' }, EdDSA: { kty: 'OKP', crv: 'Ed25519' } };

/** Keys of the wallet, in memory: what Credo asks of a key management service, by node:crypto. */
export class KeysInMemory {
  backend = 'memory';
  #keys = new Map();

  isOperationSupported(_context, { operation, algorithm, type }) {
    if (operation === 'sign' || operation === 'verify') return algorithm in algorithms;
    if (operation === 'createKey')
      return Object.values(algorithms).some(({ kty, crv }) => type.kty === kty && type.crv === crv);
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

  encrypt() {
    throw new Error('nothing is encrypted here');
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
