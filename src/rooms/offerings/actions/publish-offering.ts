import { z } from 'zod';
import { action } from '../../../platform/actions/index.ts';
import { publicationChanged } from '../publications.ts';
import { judgeForRelease } from '../release.ts';
import { findRevision, setState } from '../store/offerings.ts';
import { publish, unpublish } from '../store/published.ts';
import { findApproval, insertStep } from '../store/steps.ts';
import { institution, loadForStep, offeringId, revision, wrongState } from './load.ts';

/**
 * Copies the approved revision into the public catalogue. What is in force may have changed since the approval, and
 * exceptions may have run out: it is judged again, and published with what it rests on today.
 * @throws Refusal 'offerings/wrong-state' when it is not approved; 'offerings/not-conforming' whose fields name each
 *   open element
 */
export const publishOffering = action({
  name: 'offerings.publish',
  input: z.object({ institution, offering: offeringId, revision: revision.optional() }),
  async run(work, input) {
    const { tx, actor, now } = work;
    const { offering, to } = await loadForStep(work, input, 'publish');
    const { id, approvedRevision, state: from } = offering;
    const approval =
      approvedRevision === null ? undefined : await findApproval(tx, input.institution, id, approvedRevision);
    const document = approval && (await findRevision(tx, input.institution, id, approval.revision));
    if (!approval?.evidence || !document) throw wrongState(from);
    const evidence = (await judgeForRelease(work, offering, document)) ?? approval.evidence;
    await publish(tx, {
      institution: input.institution,
      id,
      revision: approval.revision,
      document,
      evidence,
      approvedAt: approval.at,
      now,
    });
    await publicationChanged(work, input.institution, id);
    await setState(tx, offering, to, approvedRevision, now);
    await insertStep(tx, {
      institution: input.institution,
      offering: id,
      verb: 'publish',
      from,
      to,
      revision: approval.revision,
      evidence,
      person: actor.person,
      now,
    });
    return {
      result: { state: to, revision: approval.revision },
      subject: `offering:${id}`,
      fields: ['state'],
      payload: { revision: approval.revision },
    };
  },
});

/** Takes the offering out of the catalogue. Those who have enrolled finish; nobody new comes. */
export const withdrawOffering = action({
  name: 'offerings.withdraw',
  input: z.object({ institution, offering: offeringId, reason: z.string().trim().max(2000).optional() }),
  async run(work, input) {
    const { tx, actor, now } = work;
    const { offering, to } = await loadForStep(work, input, 'withdraw');
    const { id, state: from, revision, publishedRevision } = offering;
    await unpublish(tx, input.institution, id, now);
    await publicationChanged(work, input.institution, id);
    await setState(tx, offering, to, offering.approvedRevision, now);
    const step = {
      institution: input.institution,
      offering: id,
      verb: 'withdraw',
      from,
      to,
      revision: publishedRevision ?? revision,
    };
    await insertStep(tx, { ...step, reason: input.reason || null, person: actor.person, now });
    return { result: { state: to }, subject: `offering:${id}`, fields: ['state'] };
  },
});
