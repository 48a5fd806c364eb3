import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, query } from '../../../platform/actions/index.ts';
import {
  findInstitution,
  findSuccessor,
  insertSuccessor,
  listInstitutions,
  listPredecessors,
} from '../../organisations/index.ts';

const institution = z.string().max(20);

/** What an institution has become part of, what has become part of it, and which others there are. */
export const readSuccessor = query({
  name: 'issuers.read-successor',
  input: z.object({ institution }),
  async run({ tx }, { institution }) {
    const issuer = await findInstitution(tx, institution);
    if (!issuer) throw notFound();
    const successor = await findSuccessor(tx, institution);
    const all = (await listInstitutions(tx)).map(({ id, name }) => ({ id, name }));
    return {
      institution: { id: issuer.id, name: issuer.name },
      successor: successor ? { id: successor.id, name: successor.name, since: successor.since } : null,
      predecessors: await listPredecessors(tx, institution),
      others: all.filter(({ id }) => id !== institution),
    };
  },
});

/**
 * An institution becomes part of another one. Its DID documents, keys and lists stay, since what it has signed names
 * them; both say of each other who they are, and whoever verifies learns who the issuer is now.
 * @throws Refusal 'issuers/has-successor', 'issuers/successor-in-circle'
 */
export const merge = action({
  name: 'issuers.merge',
  input: z.object({ institution, successor: institution }),
  as: 'program',
  async run({ tx, now }, { institution, successor }) {
    if (!(await findInstitution(tx, institution)) || !(await findInstitution(tx, successor)))
      throw notFound();
    if (institution === successor || (await lead(successor)))
      throw new Refusal('issuers/successor-in-circle', 409);
    if (!(await insertSuccessor(tx, { institution, successor, since: now })))
      throw new Refusal('issuers/has-successor', 409);
    return {
      result: { institution, successor },
      subject: `institution:${institution}`,
      fields: ['successor'],
      payload: { successor },
    };

    /** Whether the successor's own successors lead back. */
    async function lead(from: string): Promise<boolean> {
      const next = (await findSuccessor(tx, from))?.id;
      return next !== undefined && (next === institution || lead(next));
    }
  },
});
