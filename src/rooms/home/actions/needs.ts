import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { insertNeed, listNeeds, closeNeed as saveClosing } from '../store.ts';

/** Anybody tells the consortium what skills are needed; it lands in the consortium's inbox. */
export const sendNeed = action({
  name: 'home.send-need',
  as: 'program',
  input: z.object({
    organisation: z.string().trim().min(1).max(200),
    contactName: z.string().trim().min(1).max(200),
    contactEmail: z.email().max(254),
    need: z.string().trim().min(1).max(5000),
    people: z.number().int().min(1).max(100_000).nullable().default(null),
  }),
  async run({ tx, now }, need) {
    const id = await insertNeed(tx, need, now);
    return { result: { id }, subject: `need:${id}`, fields: Object.keys(need) };
  },
});

export const readNeeds = query({
  name: 'home.read-needs',
  input: z.object({
    cursor: z.uuid().nullable().default(null),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  async run({ tx }, { cursor, limit }) {
    const items = await listNeeds(tx, cursor, limit);
    return { items, next: items.length === limit ? items.at(-1)!.id : null };
  },
});

/** Marks a need as dealt with. */
export const closeNeed = action({
  name: 'home.close-need',
  input: z.object({ need: z.uuid() }),
  async run({ tx, now }, { need }) {
    if (!(await saveClosing(tx, need, now))) throw notFound();
    return { result: {}, subject: `need:${need}`, fields: ['closedAt'] };
  },
});
