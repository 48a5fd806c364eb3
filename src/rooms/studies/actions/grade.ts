import { z } from 'zod';
import { invalidInput, notFound, Refusal } from '../../../base/errors.ts';
import { action, type Work } from '../../../platform/actions/index.ts';
import { supervisions } from '../../framework/index.ts';
import { findImplementation } from '../../offerings/index.ts';
import { gradeOutcomes, isPass, outcomesInForce, scaleOf } from '../rules/grading.ts';
import { findAssessmentOf, insertResult, type NewResult, replaceResult } from '../store/assessments.ts';
import { findEnrolment, findPromised, moveEnrolment } from '../store/enrolments.ts';
import { teaches } from './teaching.ts';

const outcomeResult = z.object({
  outcome: z.string().max(100),
  result: z.enum(['met', 'not-met']),
  comment: z.string().trim().max(2000).default(''),
});

/**
 * Grades a learner: a result for each outcome against the criterion that was promised to her, and a grade over all.
 * Until it is confirmed, a result may be corrected by whoever has read its latest `revision` (0: there is none yet).
 */
export const gradeEnrolment = action({
  name: 'studies.grade',
  input: z.object({
    institution: z.string().max(20),
    enrolment: z.uuid(),
    revision: z.number().int().min(0).default(0),
    grade: z.string().max(10),
    outcomes: z.array(outcomeResult).max(100),
    supervision: z.enum(supervisions),
  }),
  async run(work, input) {
    const { tx, now } = work;
    const enrolment = await gradable(work, input);
    const { document } = await findPromised(tx, enrolment);
    const scale = scaleOf(document);
    const { outcomes, errors } = gradeOutcomes(outcomesInForce(document), scale, input);
    if (errors.length > 0) throw invalidInput(errors);
    if (!(await moveEnrolment(tx, enrolment, ['enrolled', 'graded'], 'graded', now)))
      throw closed(enrolment.state);
    const { institution, id, holder } = enrolment;
    const { grade, supervision } = input;
    const assessor = work.actor.person!;
    const passed = isPass(grade);
    const saved = await save(tx, input.revision, {
      institution,
      enrolment: id,
      holder,
      outcomes,
      scale,
      grade,
      passed,
      supervision,
      assessor,
      assessedAt: now,
    });
    return {
      result: saved,
      subject: `assessment:${saved.assessment}`,
      fields: ['outcomes', 'grade', 'supervision'],
      payload: { assessment: saved.assessment, enrolment: id, implementation: enrolment.implementation },
    };
  },
});

async function gradable({ tx, actor }: Work, input: { institution: string; enrolment: string }) {
  const enrolment = await findEnrolment(tx, input.institution, input.enrolment);
  const implementation =
    enrolment && (await findImplementation(tx, input.institution, enrolment.implementation));
  if (!enrolment || !implementation) throw notFound();
  if (!teaches(actor, implementation)) throw new Refusal('studies/not-your-implementation', 403);
  if (enrolment.holder === actor.person) throw new Refusal('studies/own-grade', 403);
  return enrolment;
}

function closed(state: string): Refusal {
  return state === 'cancelled'
    ? new Refusal('studies/cancelled', 409)
    : new Refusal('studies/already-confirmed', 409);
}

async function save(
  tx: Work['tx'],
  seen: number,
  result: NewResult,
): Promise<{ assessment: string; revision: number }> {
  const earlier = await findAssessmentOf(tx, result.institution, result.enrolment);
  if (!earlier && seen === 0) {
    const assessment = await insertResult(tx, result);
    if (assessment) return { assessment, revision: 1 };
  }
  if (!earlier || !(await replaceResult(tx, earlier.id, seen, result)))
    throw new Refusal('changed-meanwhile', 409);
  return { assessment: earlier.id, revision: seen + 1 };
}
