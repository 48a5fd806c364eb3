import { z } from 'zod';
import type { FieldError } from '../../../base/errors.ts';
import { Refusal } from '../../../base/errors.ts';
import { pick } from '../../../base/language.ts';
import { action, type Work } from '../../../platform/actions/index.ts';
import { frameworksInForce } from '../frameworks.ts';
import { type Judgement, judge } from '../rules/judge.ts';
import { openElements } from '../rules/open-elements.ts';
import type { OfferingState } from '../rules/workflow.ts';
import { isAuthor, type Offering, setState } from '../store/offerings.ts';
import { type Evidence, insertStep } from '../store/steps.ts';
import { institution, loadForStep, offeringId, revision } from './load.ts';

const step = z.object({ institution, offering: offeringId, revision: revision.optional() });
const state = (to: OfferingState) => ({ state: to });

/** Hands a draft over to be approved. @throws Refusal 'offerings/no-title', and those of every step */
export const submitOffering = action({
  name: 'offerings.submit',
  input: step,
  async run(work, input) {
    const { offering, to } = await loadForStep(work, input, 'submit');
    if (!pick(offering.document.title, 'fi').text) throw new Refusal('offerings/no-title', 422);
    await setState(work.tx, offering, to, null, work.now);
    await insertStep(work.tx, stepOf(work, offering, 'submit', to));
    return { result: state(to), ...done(offering) };
  },
});

/** Gives it back to be worked on, with a reason that the authors read. */
export const returnOffering = action({
  name: 'offerings.return',
  input: step.extend({ reason: z.string().trim().min(1).max(2000) }),
  async run(work, input) {
    const { offering, to } = await loadForStep(work, input, 'return');
    await setState(work.tx, offering, to, null, work.now);
    await insertStep(work.tx, { ...stepOf(work, offering, 'return', to), reason: input.reason });
    return { result: state(to), ...done(offering) };
  },
});

/**
 * A second person approves the revision: never somebody who wrote any revision of it, and only when all mandatory
 * elements are met. The report is kept as evidence, with the framework's pin and the document's hash.
 * @throws Refusal 'offerings/own-approval', 'offerings/approval-by-person', 'offerings/not-conforming' whose fields
 *   name each open element
 */
export const approveOffering = action({
  name: 'offerings.approve',
  input: step,
  async run(work, input) {
    const { tx, actor, now } = work;
    const { offering, to } = await loadForStep(work, input, 'approve');
    if (actor.person === null && actor.via !== 'program')
      throw new Refusal('offerings/approval-by-person', 403);
    if (actor.person && (await isAuthor(tx, input.institution, offering.id, actor.person))) {
      throw new Refusal('offerings/own-approval', 403);
    }
    const frameworks = await frameworksInForce(work, input.institution);
    const judgement = judge(offering.document, offering.imported, frameworks);
    if (judgement.verdict !== 'conforms') throw notConforming(judgement);
    const evidence = evidenceOf(judgement);
    await setState(tx, offering, to, offering.revision, now);
    await insertStep(tx, { ...stepOf(work, offering, 'approve', to), evidence });
    return { result: state(to), ...done(offering) };
  },
});

/** @throws Refusal 'offerings/no-framework' where the consortium has none in force: then nothing says what is enough */
function evidenceOf({ reports: [report, ...others] }: Judgement): Evidence {
  if (!report) throw new Refusal('offerings/no-framework', 409);
  const { framework, documentSha256 } = report;
  return { framework, documentSha256, report, ...(others.length > 0 && { others }) };
}

function notConforming({ reports }: Judgement): Refusal {
  const open = reports.flatMap(openElements);
  const fields = open.map(({ pointer, reason, params }): FieldError => {
    return { path: (pointer ?? '').slice(1).replaceAll('/', '.'), code: reason, params };
  });
  return new Refusal('offerings/not-conforming', 422, { count: open.length }, fields);
}

function stepOf({ actor, now }: Work, offering: Offering, verb: string, to: OfferingState) {
  const { institution, id, state: from, revision } = offering;
  return { institution, offering: id, verb, from, to, revision, person: actor.person, now };
}

function done({ id, revision }: Offering) {
  return { subject: `offering:${id}`, fields: ['state'], payload: { revision } };
}
