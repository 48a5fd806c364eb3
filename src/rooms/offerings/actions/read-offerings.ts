import { z } from 'zod';
import { notFound } from '../../../base/errors.ts';
import { dayIn } from '../../../base/time.ts';
import { query, type Work } from '../../../platform/actions/index.ts';
import { findPerson } from '../../organisations/index.ts';
import { frameworksInForce, warningsOf } from '../frameworks.ts';
import { keptElsewhere } from '../kept-elsewhere.ts';
import { exceptionStanding, uncovered } from '../rules/exceptions.ts';
import { judge, standings } from '../rules/judge.ts';
import { offeringStates } from '../rules/workflow.ts';
import { listExceptionsOf } from '../store/exceptions.ts';
import { listImplementations } from '../store/implementations.ts';
import { listOfferings, offeringOrders } from '../store/list.ts';
import { findOffering, listRevisions } from '../store/offerings.ts';
import { type Evidence, listSteps } from '../store/steps.ts';
import { listTeam } from '../store/team.ts';
import { named } from './exceptions/named.ts';
import { institution, offeringId } from './load.ts';
import { latenessOf, wayOf } from './way/way-of.ts';

/** The institution's own offerings, filtered, sorted, paged. */
export const readOfferings = query({
  name: 'offerings.list',
  input: z.object({
    institution,
    state: z.array(z.enum(offeringStates)).default([]),
    verdict: z.array(z.enum(standings)).default([]),
    q: z.string().max(300).optional(),
    late: z.enum(['yes']).optional(),
    sort: z.enum(offeringOrders).default('title'),
    order: z.enum(['asc', 'desc']).default('asc'),
    cursor: z.string().max(1000).nullish(),
    limit: z.coerce.number().int().min(1).max(1000).default(50),
  }),
  run: async (work, { institution, state, verdict, order, late, ...rest }) =>
    listOfferings(work.tx, institution, {
      ...rest,
      ...(late && { late: await latenessOf(work, institution) }),
      states: state,
      standings: verdict,
      descending: order === 'desc',
    }),
});

/**
 * One offering with all that its page shows: document, judgement (with `hindrances`: how many open elements no valid
 * exception covers), what is `kept` in the study system and read-only here, what frameworks warn of that gate nothing,
 * exceptions, steps, revisions, implementations, and people's names.
 */
export const readOfferingPage = query({
  name: 'offerings.read',
  input: z.object({ institution, offering: offeringId }),
  async run(work, input) {
    const { tx, now, platform } = work;
    const offering = await findOffering(tx, input.institution, input.offering);
    if (!offering) throw notFound();
    const { id, document, imported } = offering;
    const today = dayIn(platform.config.TIME_ZONE, now);
    const judgement = judge(document, imported, await frameworksInForce(work, input.institution));
    const kept = await listExceptionsOf(tx, input.institution, id, today);
    const exceptions = (await named(tx, kept)).map((exception) => {
      return { ...exception, standing: exceptionStanding(exception, today) };
    });
    const valid = exceptions.filter(({ standing }) => standing === 'valid');
    const steps = (await listSteps(tx, input.institution, id)).map(({ evidence, ...step }) => ({
      ...step,
      evidence: evidence && restsOn(evidence),
    }));
    const revisions = await listRevisions(tx, input.institution, id);
    const implementations = await listImplementations(tx, input.institution, id);
    const team = await listTeam(tx, input.institution, id);
    const people = [
      ...steps.map((step) => step.person),
      ...revisions.map((each) => each.author),
      ...implementations.flatMap((each) => each.teachers),
      ...exceptions.map((each) => each.grantedBy),
      ...team.map((each) => each.person),
    ];
    return {
      ...offering,
      judgement,
      kept: await keptElsewhere(tx, offering),
      hindrances: uncovered(judgement, valid).length,
      warnings: await warningsOf(work, input.institution, document, imported),
      exceptions,
      needsAttention: exceptions.some((exception) => exception.needsAttention),
      steps,
      revisions,
      implementations,
      team,
      way: await wayOf(work, offering),
      names: await namesOf(work, people),
    };
  },
});

export type OfferingPage = Awaited<ReturnType<typeof readOfferingPage.run>>;

/** Of the evidence, what its reader is told; the reports themselves stay in the database. */
function restsOn({ framework, others = [], documentSha256, exceptions = [] }: Evidence) {
  const frameworks = [framework, ...others.map((report) => report.framework)];
  return { framework, frameworks, documentSha256, exceptions };
}

async function namesOf({ tx }: Work, people: readonly (string | null)[]): Promise<Record<string, string>> {
  const names: Record<string, string> = {};
  for (const id of new Set(people)) {
    const person = id ? await findPerson(tx, id) : undefined;
    if (person) names[person.id] = person.name;
  }
  return names;
}
