import { z } from 'zod';
import type { Role } from '../../../base/roles.ts';
import { query } from '../../../platform/actions/index.ts';
import { type ActionName, rights } from '../../../platform/rights.ts';

/** The rights table: which role may do what. It is no secret. */
export const readRights = query({
  name: 'organisations.read-rights',
  input: z.object({}),
  run: async () => ({
    items: Object.entries(rights).map(([action, roles]) => ({
      action: action as ActionName,
      roles: roles as readonly Role[],
    })),
  }),
});
