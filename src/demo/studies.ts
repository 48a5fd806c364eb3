import { addImplementation } from '../rooms/offerings/index.ts';
import { cancelEnrolment, confirmAssessment, enrol, gradeEnrolment } from '../rooms/studies/index.ts';
import type { DemoEnrolment, DemoImplementation, DemoOffering, DemoResult } from './data.ts';
import { type Stage, theirs } from './stage.ts';

const PLANNED = -119;

/** Rounds that have ended, are running, are open for enrolling and will be. */
export async function seedImplementations(stage: Stage): Promise<void> {
  for (const one of stage.data.plan.implementations) {
    const { key, offering, starts, ends, enrolFrom, enrolUntil, teachers, ...facts } = one;
    const { institution, id } = stage.offerings.get(offering);
    const planner = theirs(stage.data, institution, 'planner');
    const made = await stage.act(planner, PLANNED, addImplementation, {
      institution,
      offering: id,
      ...facts,
      starts: stage.date(starts),
      ends: stage.date(ends),
      enrolFrom: stage.date(enrolFrom),
      enrolUntil: stage.date(enrolUntil),
      teachers: teachers.map((teacher) => stage.people.get(teacher)),
    });
    stage.implementations.set(key, { institution, id: made.id });
  }
}

/** Something that happens on a day of the demo's past. */
export type Happening = { day: number; happens: () => Promise<void> };

/**
 * Everything that happens around one enrolment: enrolling and perhaps giving the place up, a result and its
 * confirmation. The caller puts the happenings of all learners into the order of their days.
 */
export function enrolmentHappenings(stage: Stage, enrolment: DemoEnrolment): Happening[] {
  const { learner, cancelled, result } = enrolment;
  const round = roundOf(stage, enrolment);
  const { institution, id: implementation } = stage.implementations.get(round.key);
  const made: { enrolment?: string; assessment?: string } = {};
  const happenings: Happening[] = [];
  const on = (day: number, happens: () => Promise<void>) => void happenings.push({ day, happens });

  const enrolled = enrolDay(round);
  on(enrolled, async () => {
    const { id } = await stage.act(learner, enrolled, enrol, { institution, implementation });
    made.enrolment = id;
  });
  if (cancelled !== undefined) {
    on(cancelled, async () => {
      const which = { institution, enrolment: made.enrolment! };
      await stage.act(learner, cancelled, cancelEnrolment, which);
    });
  }
  if (!result) return happenings;
  on(result.day, async () => {
    const graded = await stage.act(round.teachers[0]!, result.day, gradeEnrolment, {
      institution,
      enrolment: made.enrolment!,
      ...gradesFor(offeringOf(stage, round), result),
    });
    made.assessment = graded.assessment;
  });
  if (result.confirmed !== undefined) {
    const { confirmed } = result;
    on(confirmed, async () => {
      const administration = theirs(stage.data, institution, 'study-administration');
      const which = { institution, assessment: made.assessment! };
      await stage.act(administration, confirmed, confirmAssessment, which);
    });
  }
  return happenings;
}

/** The implementation that an enrolment is for. */
export function roundOf({ data }: Stage, { implementation }: DemoEnrolment): DemoImplementation {
  const round = data.plan.implementations.find(({ key }) => key === implementation);
  if (!round) throw new Error(`data/demo/plan.json names an unknown implementation: ${implementation}`);
  return round;
}

export function offeringOf({ data }: Stage, { offering }: DemoImplementation): DemoOffering {
  const found = data.offerings.find(({ key }) => key === offering);
  if (!found) throw new Error(`data/demo/plan.json names an unknown offering: ${offering}`);
  return found;
}

/** People enrol about a week before it starts, while the window is open, and not in the future. */
function enrolDay({ starts, enrolFrom, enrolUntil }: DemoImplementation): number {
  return Math.max(enrolFrom, Math.min(enrolUntil, starts - 6, -1));
}

function gradesFor({ document }: DemoOffering, { grade, comment = '', notMet = [] }: DemoResult) {
  const outcomes = (document.outcomes ?? []).map(({ id }, index) => ({
    outcome: id,
    result: notMet.includes(id) ? ('not-met' as const) : ('met' as const),
    comment: index === 0 ? comment : '',
  }));
  return { grade, outcomes, supervision: document.supervision ?? ('unsupervised' as const) };
}
