import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { query } from '../../../platform/actions/index.ts';
import { findInstitution, listInstitutions } from '../../organisations/index.ts';
import { countOfInstitution, countPublished } from '../store/volumes.ts';

/** Numbers and credits of the offerings in the catalogue, by institution, origin and form of provision. */
export const readPublishedVolumes = query({
  name: 'offerings.published-volumes',
  input: z.object({}),
  async run({ tx }) {
    const institutions = await listInstitutions(tx);
    return {
      institutions: institutions.map(({ id, name }) => ({ id, name })),
      items: await countPublished(tx),
    };
  },
});

/**
 * Numbers and credits of an institution's offerings that are not withdrawn, by state, origin and form of provision.
 * @throws Refusal not-found
 */
export const readVolumes = query({
  name: 'offerings.volumes',
  input: z.object({ institution: z.string().max(20) }),
  async run({ tx }, { institution: code }) {
    const institution = await findInstitution(tx, code);
    if (!institution) throw notFound();
    return {
      institution: { id: institution.id, name: institution.name },
      items: await countOfInstitution(tx, code),
    };
  },
});
