import type { Text } from './fi.ts';

export const en: Text = {
  type: 'Micro-credential',
  'type.text': 'A higher education institution’s record of a small volume of learning.',
  name: 'Name',
  learner_number: 'Learner number',
  title: 'Title of the studies',
  awarding_body: 'Awarding body',
  awarded_at: 'Awarded',
  outcomes: 'Learning outcomes',
  outcome: 'Learning outcome',
  grade: 'Grade',
  ects: 'ECTS credits',
  hours: 'Workload in hours',
  eqf_level: 'EQF level',
  nqf_level: 'National level',
  assessment: 'Kinds of assessment',
  supervision: 'Supervision of the assessment',
  mode: 'Form of participation',
  quality_assurance: 'Quality assurance',
};
