import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { confirmAssessment, readUnconfirmed } from './actions/confirm.ts';
import { cancelEnrolment, enrol, prepareEnrolment } from './actions/enrol.ts';
import { gradeEnrolment } from './actions/grade.ts';
import { readOwnStudies } from './actions/own.ts';
import { readClass, readEnrolment, readTeaching } from './actions/teaching.ts';

const words = z.record(z.string(), z.string());
const state = z.enum(['enrolled', 'cancelled', 'graded', 'confirmed']);
const scale = z.enum(['0-5', 'pass-fail']);
const day = z.iso.date();
const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

const implementation = z.object({
  id: z.string(),
  starts: day,
  ends: day,
  enrolFrom: day,
  enrolUntil: day,
  seats: z.number().nullable(),
  seatsTaken: z.number(),
  language: z.string(),
  mode: z.string(),
  place: z.string().nullable(),
  price: z.object({ amount: z.number(), currency: z.string() }).nullable(),
});
const prepared = z.object({
  implementation,
  offering: z.object({ id: z.string(), revision: z.number(), document: z.object({ title: words }).loose() }),
  institution: z.object({ id: z.string(), name: words }).loose(),
  obstacle: z
    .object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })
    .nullable(),
  enrolment: z.string().nullable(),
});
const enrolment = z.object({
  institution: z.string(),
  id: z.string(),
  implementation: z.string(),
  offering: z.string(),
  offeringRevision: z.number(),
  holder: z.string(),
  state,
  starts: day,
  ends: day,
  language: z.string(),
  mode: z.string(),
  title: words,
  ects: z.number().nullable(),
  enrolledAt: z.iso.datetime(),
});
const own = enrolment.extend({
  institutionName: words,
  assessment: z.string().nullable(),
  scale: scale.nullable(),
  grade: z.string().nullable(),
  passed: z.boolean().nullable(),
});
const count = { enrolled: z.number(), graded: z.number(), confirmed: z.number() };
const taught = z.object({
  institution: z.string(),
  id: z.string(),
  offering: z.string(),
  title: words,
  starts: day,
  ends: day,
  language: z.string(),
  seats: z.number().nullable(),
  ...count,
});
const learner = z.object({
  id: z.string(),
  holder: z.string(),
  name: z.string(),
  state,
  assessment: z.string().nullable(),
  scale: scale.nullable(),
  grade: z.string().nullable(),
  assessor: z.string().nullable(),
});
const inForce = z.object({ id: z.string(), text: words, criterion: words.optional() }).loose();
const graded = inForce.extend({ result: z.enum(['met', 'not-met']), comment: z.string() });
const result = z.object({
  id: z.string(),
  revision: z.number(),
  outcomes: z.array(graded),
  scale,
  grade: z.string(),
  passed: z.boolean(),
  supervision: z.string(),
  assessor: z.string(),
  assessedAt: z.iso.datetime(),
  state: z.enum(['graded', 'confirmed']),
});
const unconfirmed = z.object({
  id: z.string(),
  enrolment: z.string(),
  holder: z.string(),
  name: z.string(),
  title: words,
  implementation: z.string(),
  scale,
  grade: z.string(),
  passed: z.boolean(),
  assessor: z.string(),
  assessorName: z.string(),
  assessedAt: z.iso.datetime(),
  revision: z.number(),
  mayConfirm: z.boolean(),
});

export function api(api: Api): void {
  const implementations = '/institutions/{institution}/implementations/{implementation}';
  const enrolments = '/institutions/{institution}/enrolments/{enrolment}';
  api.query(prepareEnrolment, {
    path: `${implementations}/enrolment`,
    summary: 'Read what one would enrol in, and what stands in the way',
    output: prepared,
  });
  api.action('post', enrol, {
    path: `${implementations}/enrolments`,
    summary: 'Enrol',
    status: 201,
    output: z.object({ id: z.string() }),
  });
  api.action('post', cancelEnrolment, {
    path: `${enrolments}/cancel`,
    summary: 'Give the place up',
    output: z.object({}),
  });
  api.query(readOwnStudies, {
    path: '/studies',
    summary: 'List the own studies with their results',
    output: page(own),
  });
  api.query(readTeaching, {
    path: '/teaching',
    summary: 'List the implementations that one teaches',
    output: z.object({ items: z.array(taught) }),
  });
  api.query(readClass, {
    path: `${implementations}/class`,
    summary: 'Read an implementation with its learners',
    output: taught.extend({
      teachers: z.array(z.string()),
      teaching: z.boolean(),
      learners: z.array(learner),
    }),
  });
  api.query(readEnrolment, {
    path: `${enrolments}/assessment`,
    summary: 'Read the outcomes and criteria in force for a learner, and the result',
    output: enrolment.extend({
      name: z.string(),
      teaching: z.boolean(),
      outcomes: z.array(inForce),
      scale,
      supervision: z.string().nullable(),
      result: result.nullable(),
      revision: z.number(),
    }),
  });
  api.action('put', gradeEnrolment, {
    path: `${enrolments}/assessment`,
    summary: 'Grade a learner, or correct an unconfirmed result',
    output: z.object({ assessment: z.string(), revision: z.number() }),
  });
  api.query(readUnconfirmed, {
    path: '/institutions/{institution}/assessments/unconfirmed',
    summary: 'List the results that wait for confirmation',
    output: page(unconfirmed),
  });
  api.action('post', confirmAssessment, {
    path: '/institutions/{institution}/assessments/{assessment}/confirm',
    summary: 'Confirm a result',
    output: z.object({ passed: z.boolean() }),
  });
}
