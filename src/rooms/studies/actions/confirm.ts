import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { isId } from '../../../base/ids.ts';
import { action, query } from '../../../platform/actions/index.ts';
import { findPeople } from '../../organisations/index.ts';
import { confirmResult, findAssessment, listUnconfirmed } from '../store/assessments.ts';
import { moveEnrolment } from '../store/enrolments.ts';
import { page } from './own.ts';

/** The results that wait for study administration. `mayConfirm` is false for what the reader graded or earned herself. */
export const readUnconfirmed = query({
  name: 'studies.list-unconfirmed',
  input: z.object({ institution: z.string().max(20), ...page }),
  async run({ tx, actor }, { institution, cursor, limit }) {
    const found = await listUnconfirmed(tx, institution, cursor && isId(cursor) ? cursor : null, limit);
    const people = await findPeople(
      tx,
      found.flatMap(({ holder, assessor }) => [holder, assessor]),
    );
    const items = found.map((result) => ({
      ...result,
      name: people.get(result.holder)?.name ?? '',
      assessorName: people.get(result.assessor)?.name ?? '',
      mayConfirm: actor.person !== result.assessor && actor.person !== result.holder,
    }));
    return { items, next: found.length === limit ? (found.at(-1)?.id ?? null) : null };
  },
});

/**
 * Confirms a result, which makes it final. Two people are always needed: never the assessor herself, nor the learner,
 * nor an API key.
 * `revision`, where it is sent, must be the one that was read. Confirming twice changes nothing.
 */
export const confirmAssessment = action({
  name: 'studies.confirm',
  input: z.object({
    institution: z.string().max(20),
    assessment: z.uuid(),
    revision: z.coerce.number().int().optional(),
  }),
  async run({ tx, actor, now }, { institution, assessment: id, revision }) {
    const result = await findAssessment(tx, institution, id);
    if (!result) throw notFound();
    const { enrolment, passed } = result;
    if (result.state === 'confirmed') return { result: { passed }, unchanged: true };
    // Behind a key may stand anybody, also the assessor.
    if (actor.via === 'api-key') throw new Refusal('studies/confirmation-by-person', 403);
    if (result.assessor === actor.person) throw new Refusal('studies/own-assessment', 403);
    if (result.holder === actor.person) throw new Refusal('studies/own-result', 403);
    if (revision !== undefined && revision !== result.revision) throw new Refusal('changed-meanwhile', 409);
    // The enrolment first, as grading does: else the two could wait for each other.
    const moved = await moveEnrolment(tx, { institution, id: enrolment }, ['graded'], 'confirmed', now);
    if (!moved || !(await confirmResult(tx, institution, id, result.revision, actor.person, now))) {
      throw new Refusal('changed-meanwhile', 409);
    }
    return {
      result: { passed },
      subject: `assessment:${id}`,
      fields: ['state'],
      payload: { assessment: id, enrolment, passed },
    };
  },
});
