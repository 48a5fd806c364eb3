import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { dayIn } from '../../../base/time.ts';
import { query, type Work } from '../../../platform/actions/index.ts';
import { findInstitution, listInstitutions } from '../../organisations/index.ts';
import { compareRules } from '../rules/compare-grants.ts';
import { grantsFor, standingOf } from '../rules/grants.ts';
import { learningEvents } from '../rules/learning-events.ts';
import { listRules, listRulesInForce } from '../store/grant-rules.ts';

const day = z.iso.date().optional();
/** Rules are listed in the order of the vocabulary. */
const place = (event: string) => learningEvents.findIndex(({ code }) => code === event);
const today = ({ now, platform }: Work) => dayIn(platform.config.TIME_ZONE, now);

/**
 * The rules of one institution, of all times, each with how it stands on the day (default today).
 * @throws Refusal not-found
 */
export const readGrantRules = query({
  name: 'credentials.list-grant-rules',
  input: z.object({ institution: z.string().max(20), day }),
  async run(work, { institution: code, day = today(work) }) {
    const institution = await findInstitution(work.tx, code);
    if (!institution) throw notFound();
    const rules = (await listRules(work.tx, code)).sort((a, b) => place(a.event) - place(b.event));
    return {
      institution: { id: code, name: institution.name },
      day,
      items: rules.map((rule) => ({ ...rule, standing: standingOf(rule, day) })),
    };
  },
});

/**
 * What an institution grants for something learned, and the rule that decides; both null where no rule speaks of it.
 * @throws Refusal not-found
 */
export const readGrants = query({
  name: 'credentials.read-grants',
  input: z.object({
    institution: z.string().max(20),
    event: z.enum(learningEvents.map(({ code }) => code) as [string, ...string[]]),
    ects: z.coerce.number().min(0).max(1000).optional(),
    day,
  }),
  async run(work, { institution, event, ects, day = today(work) }) {
    if (!(await findInstitution(work.tx, institution))) throw notFound();
    const rules = await listRules(work.tx, institution);
    return { day, ...grantsFor(event, ects ?? null, rules, day) };
  },
});

/** What all institutions grant, event by event, with what differs from the most common practice. */
export const compareGrants = query({
  name: 'credentials.compare-grants',
  input: z.object({ day }),
  async run(work, { day = today(work) }) {
    const institutions = await listInstitutions(work.tx);
    const codes = institutions.map(({ id }) => id);
    const events = learningEvents.map(({ code }) => code);
    const items = compareRules(events, codes, await listRulesInForce(work.tx, day), day);
    return { day, institutions: institutions.map(({ id, name }) => ({ id, name })), items };
  },
});
