import { z } from 'zod';
import { type FieldError, invalidInput, notFound, Refusal } from '../../../base/errors.ts';
import { languages } from '../../../base/language.ts';
import { stepFrom } from '../../../base/workflow.ts';
import { action, CONSORTIUM, query, type Work } from '../../../platform/actions/index.ts';
import { findPublished, titleOf } from '../../offerings/index.ts';
import { findPartner } from '../../partners/index.ts';
import type { QuoteFacts } from '../rules/quote.ts';
import { type QuoteState, type QuoteVerb, quoteStates, quoteWorkflow } from '../rules/workflow.ts';
import {
  findQuote,
  insertQuote,
  listLetters,
  listQuotes,
  type Quote,
  setState,
  updateFacts,
} from '../store/quotes.ts';

export const institution = z.string().min(1).max(20);
const long = z.string().trim().max(10_000).nullable().default(null);
const day = z.iso.date().nullable().default(null);

export const contact = {
  customer: z.string().trim().min(1).max(300),
  contactName: z.string().trim().min(1).max(200),
  contactEmail: z.email().max(254),
  language: z.enum(languages).default('fi'),
};

const facts = z.object({
  ...contact,
  request: long,
  title: z.string().trim().min(1).max(300),
  content: long,
  offering: z.uuid().nullable().default(null),
  partner: z.uuid().nullable().default(null),
  groupSize: z.coerce.number().int().min(1).max(10_000).nullable().default(null),
  price: z.coerce.number().min(0).max(10_000_000).nullable().default(null),
  starts: day,
  ends: day,
  place: z.string().trim().max(300).nullable().default(null),
  terms: long,
  validUntil: day,
});

/** @throws Refusal not-found, 'commissions/wrong-state' when the quote is not where this step begins */
export async function quoteFor(
  { tx }: Work,
  institution: string,
  id: string,
  verb: QuoteVerb,
): Promise<Quote & { to: QuoteState }> {
  const quote = await findQuote(tx, institution, id, true);
  if (!quote) throw notFound();
  const step = stepFrom(quoteWorkflow, quote.state, verb);
  if (!step) throw new Refusal('commissions/wrong-state', 409);
  return { ...quote, to: step.to };
}

/** A partner of the institution or of the consortium, and an offering that it has published. */
async function mustBeKnown(
  { tx }: Work,
  institution: string,
  { partner, offering }: QuoteFacts,
): Promise<void> {
  const wrong: FieldError[] = [];
  if (
    partner &&
    !(await findPartner(tx, institution, partner)) &&
    !(await findPartner(tx, CONSORTIUM, partner))
  )
    wrong.push({ path: 'partner', code: 'commissions/partner-unknown' });
  if (offering && !(await findPublished(tx, institution, offering)))
    wrong.push({ path: 'offering', code: 'commissions/offering-unknown' });
  if (wrong.length > 0) throw invalidInput(wrong);
}

/** Begins a quote. @throws Refusal invalid-input for a partner or an offering that the institution does not have */
export const addQuote = action({
  name: 'commissions.add',
  input: facts.extend({ institution }),
  async run(work, { institution, ...facts }) {
    const { tx, actor, now } = work;
    await mustBeKnown(work, institution, facts);
    const id = await insertQuote(tx, {
      institution,
      state: quoteWorkflow.initial,
      facts,
      by: actor.person,
      now,
    });
    return { result: { id }, subject: `quote:${id}`, fields: Object.keys(facts) };
  },
});

/**
 * Writes a quote anew. What the customer has been sent stays readable for her, but cannot be answered any more.
 * @throws Refusal not-found, 'commissions/wrong-state', 'changed-meanwhile'
 */
export const saveQuote = action({
  name: 'commissions.save',
  input: facts.extend({ institution, quote: z.uuid(), revision: z.coerce.number().int().min(1) }),
  async run(work, { institution, quote: id, revision, ...facts }) {
    const quote = await quoteFor(work, institution, id, 'save');
    await mustBeKnown(work, institution, facts);
    if (!(await updateFacts(work.tx, { ...quote, revision }, facts, work.now)))
      throw new Refusal('changed-meanwhile', 409);
    return { result: { revision: revision + 1 }, subject: `quote:${id}`, fields: Object.keys(facts) };
  },
});

/** @throws Refusal not-found, 'commissions/wrong-state' */
export const withdrawQuote = action({
  name: 'commissions.withdraw',
  input: z.object({ institution, quote: z.uuid() }),
  async run(work, { institution, quote: id }) {
    const quote = await quoteFor(work, institution, id, 'withdraw');
    await setState(work.tx, quote, quote.to, work.now);
    return { result: { state: quote.to }, subject: `quote:${id}`, fields: ['state'] };
  },
});

/**
 * An employer asks for training for a group: it waits with the institution until somebody makes a quote of it.
 * @throws Refusal not-found when there is no such published offering
 */
export const askForQuote = action({
  name: 'commissions.ask',
  as: 'program',
  input: z.object({
    ...contact,
    institution,
    offering: z.uuid(),
    request: z.string().trim().min(1).max(5000),
    groupSize: z.coerce.number().int().min(1).max(10_000).nullable().default(null),
  }),
  async run({ tx, now }, { institution, offering, request, groupSize, ...who }) {
    const published = await findPublished(tx, institution, offering);
    if (!published || published.withdrawnAt) throw notFound();
    const nothing = {
      content: null,
      partner: null,
      price: null,
      starts: null,
      ends: null,
      place: null,
      terms: null,
      validUntil: null,
    };
    const title = titleOf(who.language, published.document.title).text;
    const facts = { ...nothing, ...who, request, groupSize, offering, title };
    const id = await insertQuote(tx, { institution, state: 'asked', facts, by: null, now });
    return { result: {}, subject: `quote:${id}`, fields: Object.keys(facts), payload: { quote: id } };
  },
});

/** The quotes of an institution, those that changed last first. */
export const readQuotes = query({
  name: 'commissions.list',
  input: z.object({
    institution,
    state: z.enum(quoteStates).nullable().default(null),
    cursor: z.string().max(200).nullable().default(null),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  async run({ tx }, { institution, state, cursor, limit }) {
    const found = await listQuotes(tx, institution, state, placeOf(cursor), limit + 1);
    const items = found.slice(0, limit);
    const last = items.at(-1);
    const next = found.length > limit && last ? `${last.updatedAt.toISOString()}_${last.id}` : null;
    return { items, next };
  },
});

/** A cursor that was not made here begins at the beginning. */
function placeOf(cursor: string | null): { at: Date; id: string } | null {
  const found = z.tuple([z.iso.datetime(), z.uuid()]).safeParse((cursor ?? '').split('_'));
  return found.success ? { at: new Date(found.data[0]), id: found.data[1] } : null;
}

/** A quote with all versions that were sent and their answers. @throws Refusal not-found */
export const readQuote = query({
  name: 'commissions.read',
  input: z.object({ institution, quote: z.uuid() }),
  async run({ tx }, { institution, quote: id }) {
    const quote = await findQuote(tx, institution, id);
    if (!quote) throw notFound();
    return { ...quote, letters: await listLetters(tx, institution, id) };
  },
});

export type QuoteView = Awaited<ReturnType<typeof readQuote.run>>;
