import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { query } from '../../../platform/actions/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { findKey } from '../store/keys.ts';
import { countSignedWith, signedWith } from '../store/log.ts';
import { keyView } from '../views.ts';

const which = { institution: z.string().max(20), key: z.uuid() };

/** One key, how much was signed with it, and how much of that after it fell into wrong hands. */
export const readKey = query({
  name: 'issuers.read-key',
  input: z.object(which),
  async run({ tx, now }, { institution, key: id }) {
    const issuer = await findInstitution(tx, institution);
    const key = await findKey(tx, institution, id);
    if (!issuer || !key) throw notFound();
    const signed = await countSignedWith(tx, institution, id, key.compromisedSince);
    return { ...keyView(issuer.did, key, now), signed: signed.all, fallen: signed.fallen };
  },
});

/** What was signed with a key; `fallen`: only what came after it fell into wrong hands. */
export const readSigned = query({
  name: 'issuers.list-signed',
  input: z.object({
    ...which,
    fallen: z.coerce.boolean().default(false),
    cursor: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(100),
  }),
  async run({ tx }, { institution, key: id, fallen, cursor, limit }) {
    const key = await findKey(tx, institution, id);
    if (!key) throw notFound();
    const { compromisedSince } = key;
    const since = fallen ? compromisedSince : null;
    const found = await signedWith(tx, institution, id, since, { after: cursor ?? null, limit: limit + 1 });
    const items = found.slice(0, limit).map((one) => ({
      ...one,
      fallen: compromisedSince !== null && one.loggedAt >= compromisedSince,
    }));
    return {
      key: { id, name: key.fragment, compromisedSince },
      items,
      next: found.length > limit ? items.at(-1)!.id : null,
    };
  },
});
