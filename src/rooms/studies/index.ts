import type { Room } from '../../platform/room.ts';
import { confirmAssessment, readUnconfirmed } from './actions/confirm.ts';
import { cancelEnrolment, enrol, prepareEnrolment } from './actions/enrol.ts';
import { gradeEnrolment } from './actions/grade.ts';
import { readOwnStudies } from './actions/own.ts';
import { readClass, readEnrolment, readTeaching } from './actions/teaching.ts';
import { api } from './api.ts';
import { tellOfEnrolment, tellOfGrade } from './jobs.ts';
import { pages } from './routes.tsx';
import { text } from './text/index.ts';

/** From enrolling to a confirmed result. */
export const studies: Room = {
  name: 'studies',
  text,
  actions: [enrol, cancelEnrolment, gradeEnrolment, confirmAssessment],
  queries: [prepareEnrolment, readOwnStudies, readTeaching, readClass, readEnrolment, readUnconfirmed],
  pages,
  api,
  listeners: [tellOfEnrolment, tellOfGrade],
};

export { confirmAssessment, readUnconfirmed } from './actions/confirm.ts';
export { cancelEnrolment, enrol } from './actions/enrol.ts';
export { gradeEnrolment } from './actions/grade.ts';
export { readOwnStudies } from './actions/own.ts';
export { readTeaching } from './actions/teaching.ts';

export { gradesOf, outcomesInForce, scaleOf } from './rules/grading.ts';
export { type ConfirmedResult, listPassed, readConfirmed, readConfirmedAll } from './store/confirmed.ts';
