import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { memberRoles } from '../../../base/roles.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { insertApiKey, listApiKeys, revokeApiKey } from '../store/api-keys.ts';
import { institutionCode, mustGrant, mustReach } from './institutions.ts';

export const readApiKeys = query({
  name: 'organisations.list-api-keys',
  input: z.object({ institution: institutionCode }),
  run: async ({ tx }, { institution }) => ({ items: await listApiKeys(tx, institution) }),
});

/**
 * Makes a key for a system of the institution. Its text is in the answer, this once; only a hash is kept. A key makes
 * no further keys, else revoking it would not be the end of it.
 * @throws Refusal 'organisations/key-by-person', 'organisations/role-too-high', not-allowed
 */
export const createApiKey = action({
  name: 'organisations.create-api-key',
  input: z.object({
    institution: institutionCode,
    name: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(memberRoles)).min(1),
  }),
  async run({ tx, actor }, { institution, name, roles }) {
    if (actor.via === 'api-key') throw new Refusal('organisations/key-by-person', 403);
    mustReach(actor, 'organisations.create-api-key', institution, null);
    for (const role of roles) mustGrant(actor, role);
    const made = await insertApiKey(tx, { institution, name, roles: [...new Set(roles)], by: actor.person });
    return { result: made, subject: `api-key:${made.id}`, fields: ['name', 'roles'] };
  },
});

/** From now on the key opens nothing. */
export const endApiKey = action({
  name: 'organisations.revoke-api-key',
  input: z.object({ institution: institutionCode, key: z.uuid() }),
  async run({ tx, actor, now }, { institution, key }) {
    mustReach(actor, 'organisations.revoke-api-key', institution, null);
    if (!(await revokeApiKey(tx, institution, key, now))) throw notFound();
    return { result: {}, subject: `api-key:${key}`, fields: ['revokedAt'] };
  },
});
