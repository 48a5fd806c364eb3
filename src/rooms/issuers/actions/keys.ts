import { z } from 'zod';
import { notAllowed, notFound } from '../../../base/errors.ts';
import { newId } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import { keyUrl } from '../../../standards/did/index.ts';
import { algorithms } from '../../../standards/keys.ts';
import { findInstitution } from '../../organisations/index.ts';
import { makeKey } from '../signing.ts';
import { activeKey, type IssuerKey, insertKey, listKeys, lockKeys } from '../store/keys.ts';

/**
 * Makes a new signing key; the one before it retires and stays published. `onlyIfNone` makes a repetition harmless.
 */
export const createKey = action({
  name: 'issuers.create-key',
  input: z.object({
    institution: z.string().max(20),
    algorithm: z.enum(algorithms).default('EdDSA'),
    onlyIfNone: z.boolean().default(false),
  }),
  async run({ tx, actor, now, platform }, { institution, algorithm, onlyIfNone }) {
    if (!reachesUnit(actor, 'issuers.create-key', institution, null)) throw notAllowed('issuers.create-key');
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    const kind = { purpose: 'credential', algorithm } as const;
    await lockKeys(tx, institution);
    const current = await activeKey(tx, institution, kind);
    if (current && onlyIfNone) return { result: keyView(issuer.did, current), unchanged: true };
    const id = newId();
    const key = { id, ...kind, ...makeKey(platform.secrets, institution, id, algorithm), createdAt: now };
    const fragment = await insertKey(tx, institution, key);
    const result = keyView(issuer.did, { ...key, fragment });
    return { result, subject: `issuer-key:${id}`, fields: ['public_key'], payload: { key: id } };
  },
});

function keyView(
  did: string,
  key: Pick<IssuerKey, 'id' | 'fragment' | 'publicKey' | 'spki' | 'algorithm' | 'purpose'>,
) {
  const { id, algorithm, purpose } = key;
  return {
    id,
    url: keyUrl(did, key.fragment),
    algorithm,
    purpose,
    publicKey: key.publicKey ?? key.spki ?? '',
  };
}

/** The signing keys of an institution, newest first, with the DID under which they are published. */
export const readKeys = query({
  name: 'issuers.list-keys',
  input: z.object({ institution: z.string().max(20) }),
  async run({ tx, platform }, { institution }) {
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    const keys = await listKeys(tx, institution);
    return {
      institution: { id: issuer.id, name: issuer.name },
      did: issuer.did,
      didDocument: platform.config.BASE_URL + publicUrls.did(institution),
      items: keys
        .reverse()
        .map((key) => ({ ...keyView(issuer.did, key), createdAt: key.createdAt, retiredAt: key.retiredAt })),
    };
  },
});
