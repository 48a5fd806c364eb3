import { z } from 'zod';
import { notFound, Refusal, signInNeeded } from '../../../base/errors.ts';
import type { Id } from '../../../base/ids.ts';
import { dayIn } from '../../../base/time.ts';
import { action, query, type Work } from '../../../platform/actions/index.ts';
import {
  enrolmentHindrance,
  findImplementation,
  findPublished,
  giveSeatBack,
  takeSeat,
} from '../../offerings/index.ts';
import { acquaint, findInstitution } from '../../organisations/index.ts';
import { enrolmentObstacle } from '../rules/enrolling.ts';
import { findEnrolment, insertEnrolment, moveEnrolment, placeOf } from '../store/enrolments.ts';

const one = z.object({ institution: z.string().max(20), implementation: z.uuid() });

/** What somebody reads before she enrols: the offering, the implementation, and what stands in the way, if anything. */
export const prepareEnrolment = query({
  name: 'studies.prepare-enrolment',
  input: one,
  async run(work, input) {
    const { implementation, published, obstacle, enrolment } = await look(work, input);
    const institution = await findInstitution(work.tx, input.institution);
    const { document, revision } = published;
    return {
      implementation,
      offering: { id: published.id, revision, document },
      institution,
      obstacle,
      enrolment,
    };
  },
});

async function look({ tx, actor, now, platform }: Work, input: z.output<typeof one>) {
  if (!actor.person) throw signInNeeded();
  const implementation = await findImplementation(tx, input.institution, input.implementation);
  const published = implementation && (await findPublished(tx, input.institution, implementation.offering));
  if (!implementation || !published) throw notFound();
  const enrolment = (await placeOf(tx, input.institution, implementation.id, actor.person)) ?? null;
  const obstacle = enrolmentObstacle({
    published: published.withdrawnAt === null,
    enrolFrom: implementation.enrolFrom,
    enrolUntil: implementation.enrolUntil,
    hindrance: enrolmentHindrance(implementation, dayIn(platform.config.TIME_ZONE, now)),
    teaches: implementation.teachers.includes(actor.person),
    alreadyEnrolled: enrolment !== null,
  });
  return { implementation, published, obstacle, enrolment, person: actor.person };
}

/**
 * Takes a place. The institution gets to know the person, and what was promised to her is kept.
 * @throws Refusal the obstacle's code, 409
 */
export const enrol = action({
  name: 'studies.enrol',
  input: one,
  async run(work, input) {
    const { implementation, published, obstacle, person } = await look(work, input);
    if (obstacle) throw new Refusal(obstacle.code, 409, obstacle.params);
    const id = await insertEnrolment(work.tx, { published, implementation, holder: person, now: work.now });
    if (!id) throw new Refusal('studies/already-enrolled', 409);
    // Others may have been quicker since the look above: only the counter in the row decides.
    if (!(await takeSeat(work.tx, input.institution, implementation.id)))
      throw new Refusal('studies/full', 409);
    await acquaint(work.tx, input.institution, person);
    return {
      result: { id },
      subject: `enrolment:${id}`,
      fields: ['state'],
      payload: { enrolment: id, implementation: implementation.id },
    };
  },
});

/** Gives the place up, as long as there is no result. Giving it up twice changes nothing. */
export const cancelEnrolment = action({
  name: 'studies.cancel-enrolment',
  input: z.object({ institution: z.string().max(20), enrolment: z.uuid() }),
  async run({ tx, actor, now }, { institution, enrolment: id }) {
    const enrolment = await ownEnrolment({ tx, actor }, institution, id);
    if (enrolment.state === 'cancelled') return { result: {}, unchanged: true };
    if (!(await moveEnrolment(tx, enrolment, ['enrolled'], 'cancelled', now)))
      throw new Refusal('studies/too-late-to-cancel', 409);
    await giveSeatBack(tx, institution, enrolment.implementation);
    return { result: {}, subject: `enrolment:${id}`, fields: ['state'], payload: { enrolment: id } };
  },
});

async function ownEnrolment({ tx, actor }: Pick<Work, 'tx' | 'actor'>, institution: string, id: Id) {
  const enrolment = await findEnrolment(tx, institution, id);
  if (!enrolment || enrolment.holder !== actor.person) throw notFound();
  return enrolment;
}
