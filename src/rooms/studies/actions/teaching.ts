import { z } from 'zod';
import { notFound, Refusal } from '../../../base/errors.ts';
import { query, type Work } from '../../../platform/actions/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import { findImplementation, findPublished, type Implementation, listTaught } from '../../offerings/index.ts';
import { findPeople } from '../../organisations/index.ts';
import { outcomesInForce, scaleOf } from '../rules/grading.ts';
import { findAssessmentOf } from '../store/assessments.ts';
import { countClass, findEnrolment, findPromised, listClass } from '../store/enrolments.ts';

/** The implementations that the person teaches, the latest first, with how far their learners are. */
export const readTeaching = query({
  name: 'studies.list-teaching',
  input: z.object({}),
  async run({ tx, actor }) {
    const taught = actor.person ? await listTaught(tx, null, actor.person) : [];
    const items = [];
    for (const implementation of taught) items.push(await withClass(tx, implementation));
    return { items };
  },
});

async function withClass(tx: Work['tx'], implementation: Implementation) {
  const { institution, id, offering, starts, ends, language, seats } = implementation;
  const published = await findPublished(tx, institution, offering);
  const count = await countClass(tx, institution, id);
  return {
    institution,
    id,
    offering,
    title: published?.document.title ?? {},
    starts,
    ends,
    language,
    seats,
    ...count,
  };
}

/** One implementation with its learners, for those who teach it, and for study administration and leads. */
export const readClass = query({
  name: 'studies.read-implementation',
  input: z.object({ institution: z.string().max(20), implementation: z.uuid() }),
  async run({ tx, actor }, { institution, implementation: id }) {
    const implementation = await findImplementation(tx, institution, id);
    if (!implementation) throw notFound();
    mustTeachOrManage(actor, implementation);
    const learners = await listClass(tx, institution, id);
    const people = await findPeople(tx, [
      ...learners.map(({ holder }) => holder),
      ...implementation.teachers,
    ]);
    return {
      ...(await withClass(tx, implementation)),
      teachers: implementation.teachers.map((teacher) => people.get(teacher)?.name ?? ''),
      teaching: teaches(actor, implementation),
      learners: learners.map((learner) => ({ ...learner, name: people.get(learner.holder)?.name ?? '' })),
    };
  },
});

/** Everything the grading page shows: the learner, the outcomes with the criteria in force, and an earlier result. */
export const readEnrolment = query({
  name: 'studies.read-enrolment',
  input: z.object({ institution: z.string().max(20), enrolment: z.uuid() }),
  async run({ tx, actor }, { institution, enrolment: id }) {
    const enrolment = await findEnrolment(tx, institution, id);
    const implementation = enrolment && (await findImplementation(tx, institution, enrolment.implementation));
    if (!enrolment || !implementation) throw notFound();
    mustTeachOrManage(actor, implementation);
    const { document } = await findPromised(tx, enrolment);
    const result = (await findAssessmentOf(tx, institution, id)) ?? null;
    const people = await findPeople(tx, [enrolment.holder]);
    return {
      ...enrolment,
      name: people.get(enrolment.holder)?.name ?? '',
      teaching: teaches(actor, implementation),
      outcomes: outcomesInForce(document),
      scale: scaleOf(document),
      supervision: document.supervision ?? null,
      result,
      revision: result?.revision ?? 0,
    };
  },
});

export function teaches({ person }: Actor, { teachers }: Implementation): boolean {
  return person !== null && teachers.includes(person);
}

/** A teacher sees her own classes; study administration and leads those of their institution. */
function mustTeachOrManage(actor: Actor, implementation: Implementation): void {
  const manages = actor.memberships.some(
    ({ institution, role }) =>
      institution === implementation.institution && (role === 'study-administration' || role === 'lead'),
  );
  if (actor.via === 'program' || manages || teaches(actor, implementation)) return;
  throw new Refusal('studies/not-your-implementation', 403);
}
