import { z } from 'zod';
import { notAllowed, notFound } from '../../../base/errors.ts';
import { newId } from '../../../base/ids.ts';
import { publicUrls } from '../../../base/paths.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { reachesUnit } from '../../../platform/actor.ts';
import { keyUrl } from '../../../standards/did/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { makeKey } from '../issuer/signing.ts';
import { LIST_ENTRIES } from '../issuer/status-list.ts';
import { activeKey, insertKey, listKeys, lockKeys } from '../store/keys.ts';
import { insertList, openList } from '../store/status-lists.ts';

/**
 * Makes a new signing key; the one before it retires and stays published. With the first key the first status list is
 * opened. `onlyIfNone` makes a repetition harmless.
 */
export const createKey = action({
  name: 'credentials.create-key',
  input: z.object({ institution: z.string().max(20), onlyIfNone: z.boolean().default(false) }),
  async run({ tx, actor, now, platform }, { institution, onlyIfNone }) {
    if (!reachesUnit(actor, 'credentials.create-key', institution, null))
      throw notAllowed('credentials.create-key');
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    await lockKeys(tx, institution);
    const current = await activeKey(tx, institution);
    if (current && onlyIfNone) return { result: keyView(issuer.did, current), unchanged: true };
    const id = newId();
    const key = { id, ...makeKey(platform.secrets, institution, id), createdAt: now };
    const fragment = await insertKey(tx, institution, key);
    if (!(await openList(tx, institution))) {
      const url = platform.config.BASE_URL + publicUrls.statusList(institution, '1');
      await insertList(tx, institution, { number: 1, url, entries: LIST_ENTRIES });
    }
    const result = keyView(issuer.did, { ...key, fragment });
    return { result, subject: `issuer-key:${id}`, fields: ['public_key'], payload: { key: id } };
  },
});

function keyView(did: string, key: { id: string; fragment: string; publicKey: string }) {
  return { id: key.id, url: keyUrl(did, key.fragment), publicKey: key.publicKey };
}

/** The signing keys of an institution, newest first, with the DID under which they are published. */
export const readKeys = query({
  name: 'credentials.list-keys',
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
        .map(({ retiredAt, createdAt, ...key }) => ({ ...keyView(issuer.did, key), createdAt, retiredAt })),
    };
  },
});
