import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { publicUrls } from '../../../base/paths.ts';
import { action, type Outside, query } from '../../../platform/actions/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { algorithms } from '../../../standards/keys.ts';
import { findInstitution } from '../../organisations/index.ts';
import { makeKey } from '../making.ts';
import { type KeyKind, keyPurposes } from '../rules/key-kind.ts';
import { activeKey, insertKey, listKeys, lockKeys } from '../store/keys.ts';
import { listRequests } from '../store/requests.ts';
import { keyView, requestView } from '../views.ts';

/**
 * Makes the first signing key of a kind. A further one puts the first out of use, and only the program does that
 * alone: people ask for it and somebody else confirms. `onlyIfNone` makes a repetition harmless.
 */
export const createKey = action({
  name: 'issuers.create-key',
  input: z.object({
    institution: z.string().max(20),
    purpose: z.enum(keyPurposes).default('credential'),
    algorithm: z.enum(algorithms).default('EdDSA'),
    provider: z.string().max(40).default('local'),
    onlyIfNone: z.boolean().default(false),
  }),
  async before(outside, { onlyIfNone, ...order }) {
    const current = await currentKey(outside, order.institution, order);
    if (current && onlyIfNone) return null;
    if (current && outside.actor.via !== 'program') throw needsTwo();
    return makeKey(outside.platform, { ...order, now: outside.now });
  },
  async run({ tx, actor, now }, { institution, onlyIfNone, ...kind }, made) {
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    await lockKeys(tx, institution);
    const current = await activeKey(tx, institution, kind);
    if (current && (onlyIfNone || !made))
      return { result: keyView(issuer.did, current, now), unchanged: true };
    if (current && actor.via !== 'program') throw needsTwo();
    if (!made) throw new Refusal('changed-meanwhile', 409);
    const fragment = await insertKey(tx, institution, made);
    return {
      result: keyView(issuer.did, { ...made, fragment }, now),
      subject: `issuer-key:${made.id}`,
      fields: ['public_key'],
      payload: { key: made.id },
    };
  },
});

function needsTwo(): Refusal {
  return new Refusal('issuers/needs-two', 403);
}

async function currentKey({ platform }: Outside, institution: string, kind: KeyKind) {
  const acting = { person: null, institutions: [institution] };
  return inTransaction(platform.database, acting, async (tx) => {
    if (!(await findInstitution(tx, institution))) throw notFound();
    return activeKey(tx, institution, kind);
  });
}

/** The signing keys of an institution, newest first, with the DID under which they are published, and what is asked for. */
export const readKeys = query({
  name: 'issuers.list-keys',
  input: z.object({ institution: z.string().max(20) }),
  async run({ tx, now, actor, platform }, { institution }) {
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    const keys = await listKeys(tx, institution);
    const requests = await listRequests(tx, institution);
    return {
      institution: { id: issuer.id, name: issuer.name },
      did: issuer.did,
      didDocument: platform.config.BASE_URL + publicUrls.did(institution),
      items: keys.reverse().map((key) => keyView(issuer.did, key, now)),
      requests: requests.map((request) => requestView(request, keys, actor, now)),
    };
  },
});
