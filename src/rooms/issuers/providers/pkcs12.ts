import { sealEnvelope } from '../../../platform/keys/envelope.ts';
import { algorithmOf, exportPrivateKey, publicKeyText } from '../../../standards/keys.ts';
import { checkedSeal } from '../certificates/checked-seal.ts';
import { readPkcs12 } from '../certificates/read-pkcs12.ts';
import { local, sealContext } from './local.ts';
import type { KeyProvider } from './provider.ts';

/** Seals that a trust service sold as a file: taken in once, from then on held like the keys that were made here. */
export const pkcs12: KeyProvider = {
  name: 'pkcs12',
  async import(secrets, place, { bytes, password, now }) {
    const { key, certificates } = checkedSeal(readPkcs12(bytes, password), now);
    const plain = exportPrivateKey(key);
    const handle = sealEnvelope(secrets, plain, sealContext(place));
    plain.fill(0);
    return { algorithm: algorithmOf(key), spki: publicKeyText(key), handle, certificates };
  },
  signer: local.signer,
  rewrap: local.rewrap,
};
