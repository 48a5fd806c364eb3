import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { kinds } from '../kinds.ts';
import { findPartner, insertPartner, isNameTaken, listPartners, updatePartner } from '../store.ts';

/** Whose partner it is: an institution's, or `CONSORTIUM`'s. */
const institution = z.string().min(1).max(20);
const optional = (most: number) => z.string().trim().max(most).nullable().default(null);

const facts = z.object({
  name: z.string().trim().min(1).max(300),
  town: optional(200),
  /** Line of business, in at least one language or in none. */
  sector: z.record(z.string().max(20), z.string().trim().max(300)).default({}),
  contactName: optional(200),
  contactEmail: z.email().max(254).nullable().default(null),
  kinds: z.array(z.enum(kinds)).max(kinds.length).default([]),
});

/** @throws Refusal 'partners/name-taken' */
export const addPartner = action({
  name: 'partners.add',
  input: facts.extend({ institution }),
  async run({ tx, actor, now }, { institution, ...partner }) {
    const id = await insertPartner(tx, institution, partner, actor.person, now);
    if (!id) throw new Refusal('partners/name-taken', 409, { name: partner.name });
    return { result: { id }, subject: `partner:${id}`, fields: Object.keys(partner) };
  },
});

/** @throws Refusal not-found, 'partners/name-taken', 'changed-meanwhile' */
export const savePartner = action({
  name: 'partners.save',
  input: facts.extend({ institution, partner: z.uuid(), revision: z.coerce.number().int().min(1) }),
  async run({ tx }, { institution, partner: id, revision, ...partner }) {
    if (!(await findPartner(tx, institution, id))) throw notFound();
    if (await isNameTaken(tx, institution, partner.name, id))
      throw new Refusal('partners/name-taken', 409, { name: partner.name });
    if (!(await updatePartner(tx, { institution, id, revision }, partner)))
      throw new Refusal('changed-meanwhile', 409);
    return {
      result: { revision: revision + 1 },
      subject: `partner:${id}`,
      fields: Object.keys(partner),
    };
  },
});

/** The institution's partners and the consortium's. */
export const readPartners = query({
  name: 'partners.list',
  input: z.object({
    institution,
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx }, { institution, cursor, limit }) {
    const found = await listPartners(tx, institution, placeOf(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last ? cursorOf(last.name, last.id) : null;
    return { items, next };
  },
});

export const readPartner = query({
  name: 'partners.read',
  input: z.object({ institution, partner: z.uuid() }),
  async run({ tx }, { institution, partner }) {
    const found = await findPartner(tx, institution, partner);
    if (!found) throw notFound();
    return found;
  },
});

const place = z.tuple([z.string(), z.uuid()]);

function cursorOf(name: string, id: string): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

/** A cursor that was not made here begins at the beginning. */
function placeOf(cursor: string | undefined): { name: string; id: string } | null {
  try {
    const [name, id] = place.parse(JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString()));
    return { name, id };
  } catch {
    return null;
  }
}
