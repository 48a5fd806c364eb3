import { openEnvelope, rewrapEnvelope, sealEnvelope } from '../../../platform/keys/envelope.ts';
import {
  exportPrivateKey,
  importPrivateKey,
  newPrivateKey,
  publicKeyText,
  signWith,
} from '../../../standards/keys.ts';
import type { KeyPlace, KeyProvider } from './provider.ts';

/** The encryption of a private key is bound to its row: it opens nowhere else. */
export function sealContext({ institution, id }: KeyPlace): string {
  return `issuer-key:${institution}:${id}`;
}

/** Keys that lie in the database, each in an envelope under the master key. */
export const local: KeyProvider & Required<Pick<KeyProvider, 'create' | 'rewrap'>> = {
  name: 'local',
  async create(secrets, place, algorithm) {
    const key = newPrivateKey(algorithm);
    const plain = exportPrivateKey(key);
    const handle = sealEnvelope(secrets, plain, sealContext(place));
    plain.fill(0);
    return { algorithm, spki: publicKeyText(key), handle };
  },
  async signer(secrets, key) {
    const plain = openEnvelope(secrets, key.handle, sealContext(key));
    const sign = signWith(importPrivateKey(plain));
    plain.fill(0);
    return sign;
  },
  rewrap: (from, to, place, handle) => rewrapEnvelope(from, to, handle, sealContext(place)),
};
