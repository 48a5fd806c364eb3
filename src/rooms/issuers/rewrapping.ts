import type { Rewrap } from '../../platform/keys/secrets.ts';
import { keyProvider } from './providers/registry.ts';
import { listSealed, updateSealed } from './store/keys.ts';
import { listMaterial, updateMaterial } from './store/requests.ts';

/** Puts every key of every institution under another master key, those that wait for their confirmation too. */
export const rewrapKeys: Rewrap = async (tx, from, to) => {
  let count = 0;
  for (const { institution, id, provider, sealedPrivateKey } of await listSealed(tx)) {
    const sealed = keyProvider(provider).rewrap?.(from, to, { institution, id }, sealedPrivateKey);
    if (sealed === undefined) continue;
    await updateSealed(tx, institution, id, sealed);
    count += 1;
  }
  for (const { institution, id, key, material } of await listMaterial(tx)) {
    const { provider, handle } = material;
    const sealed = keyProvider(provider).rewrap?.(from, to, { institution, id: key }, handle);
    if (sealed === undefined) continue;
    await updateMaterial(tx, institution, id, { ...material, handle: sealed });
    count += 1;
  }
  return count;
};
