import { z } from 'zod';
import { Refusal } from '../../../base/errors.ts';
import { pick } from '../../../base/language.ts';
import { action, type Work } from '../../../platform/actions/index.ts';
import { judgeForRelease } from '../release.ts';
import type { OfferingState } from '../rules/workflow.ts';
import { isAuthor, type Offering, setState } from '../store/offerings.ts';
import { insertStep } from '../store/steps.ts';
import { institution, loadForStep, offeringId, revision } from './load.ts';
import { byTeam } from './team/team-right.ts';

const step = z.object({ institution, offering: offeringId, revision: revision.optional() });
const state = (to: OfferingState) => ({ state: to });

/** Hands a draft over to be approved. @throws Refusal 'offerings/no-title', and those of every step */
export const submitOffering = action({
  name: 'offerings.submit',
  input: step,
  alsoAllowed: byTeam('offerings.submit'),
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
 * elements are met or excepted. The reports are kept as evidence, with the frameworks' pins and the document's hash.
 * @throws Refusal 'offerings/own-approval', 'offerings/approval-by-person', 'offerings/not-conforming' whose fields
 *   name each open element, 'offerings/no-framework' where none is in force: then nothing says what is enough
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
    const evidence = await judgeForRelease(work, offering, offering.document);
    if (!evidence) throw new Refusal('offerings/no-framework', 409);
    await setState(tx, offering, to, offering.revision, now);
    await insertStep(tx, { ...stepOf(work, offering, 'approve', to), evidence });
    return { result: state(to), ...done(offering) };
  },
});

function stepOf({ actor, now }: Work, offering: Offering, verb: string, to: OfferingState) {
  const { institution, id, state: from, revision } = offering;
  return { institution, offering: id, verb, from, to, revision, person: actor.person, now };
}

function done({ id, revision }: Offering) {
  return { subject: `offering:${id}`, fields: ['state'], payload: { revision } };
}
