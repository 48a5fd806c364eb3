import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { query } from '../../../platform/actions/index.ts';
import { findInstitution } from '../../organisations/index.ts';
import { awardStates } from '../rules/award-state.ts';
import { findDecision } from '../store/award-grants.ts';
import { findAward, listAwards } from '../store/awards.ts';
import { findDocument } from '../store/documents.ts';
import { awardLine, awardView } from '../views.ts';
import { documentsOf } from './documents-of.ts';

const institution = z.string().max(20);

/** What an institution has awarded, newest first. `q` is looked for in the holder's name and the title. */
export const readAwards = query({
  name: 'credentials.list-awards',
  input: z.object({
    institution,
    q: z.string().trim().max(200).default(''),
    state: z.enum(['all', ...awardStates]).default('all'),
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx, now }, { institution, q, state, cursor, limit }) {
    const before = cursor && isId(cursor) ? cursor : null;
    const found = await listAwards(tx, institution, { words: q, state, now, before, limit: limit + 1 });
    const items = found.slice(0, limit).map((award) => awardLine(award, now));
    const issuer = await findInstitution(tx, institution);
    const next = found.length > limit ? (items.at(-1)?.id ?? null) : null;
    return { institutionName: issuer?.name ?? {}, items, next };
  },
});

/** One award with its signed document. */
export const readAward = query({
  name: 'credentials.read-award',
  input: z.object({ institution, award: z.uuid() }),
  async run({ tx, now }, { institution, award: id }) {
    const award = await findAward(tx, institution, id);
    if (!award) throw notFound();
    const document = await findDocument(tx, institution, id, 'open-badge');
    return {
      ...awardView(award, now),
      document: document ? (JSON.parse(document) as object) : null,
      documents: await documentsOf(tx, institution, id),
      decision: (await findDecision(tx, institution, id)) ?? null,
    };
  },
});
