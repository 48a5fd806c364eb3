/** The small closed vocabularies of an offering. */

export const assessmentTypes = [
  'exam',
  'oral-exam',
  'portfolio',
  'work-sample',
  'demonstration',
  'project',
  'assignment',
  'peer',
  'continuous',
  'recognition',
] as const;
export type AssessmentType = (typeof assessmentTypes)[number];

export const modes = ['presential', 'online', 'blended', 'project', 'work-place'] as const;
export type Mode = (typeof modes)[number];

/** The kinds of work that the learner's time is shared between. */
export const deliveryShares = ['contact', 'remote', 'online', 'independent', 'workplace'] as const;
export type DeliveryShare = (typeof deliveryShares)[number];

export const competenceLevels = ['basic', 'applied', 'expert'] as const;
export type CompetenceLevel = (typeof competenceLevels)[number];

export const qualityTypes = ['institutional', 'external', 'programme'] as const;
export type QualityType = (typeof qualityTypes)[number];

export const supervisions = [
  'unsupervised',
  'supervised-no-id',
  'supervised-with-id',
  'unsupervised-with-id',
] as const;
export type Supervision = (typeof supervisions)[number];

export const gradeScales = ['0-5', 'pass-fail'] as const;
export type GradeScale = (typeof gradeScales)[number];

export const certificates = ['electronic', 'paper', 'none'] as const;
export type Certificate = (typeof certificates)[number];

/** Where the content comes from. */
export const origins = [
  'study-unit',
  'part-of-study-unit',
  'study-module',
  'continuing-education',
  'rdi',
  'hybrid',
] as const;
export type Origin = (typeof origins)[number];

/** The form in which it is provided: decides the fee and the code in the study register. */
export const forms = [
  'degree',
  'open',
  'path',
  'diploma',
  'specialisation',
  'continuing-education',
  'cooperation',
  'commissioned',
] as const;
export type Form = (typeof forms)[number];

/** What an offering can be derived from. */
export const lineageKinds = ['degree-module', 'study-unit', 'part-of-study-unit', 'offering'] as const;

/** What a part or a lineage can point to. */
export const referenceKinds = ['offering', 'output', 'curriculum-unit'] as const;
