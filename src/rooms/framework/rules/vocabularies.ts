/**
 * The small closed vocabularies of an offering. Each value may carry the URI of the same concept in the EU
 * authority tables; `undefined` means that no equivalent has been confirmed, and then none is claimed.
 */
type Vocabulary<V extends string> = Readonly<Record<V, string | undefined>>;

const EU = 'http://data.europa.eu/snb/';

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

/** EU "learning-assessment" table: how the learner takes part. */
export const modeUris: Vocabulary<Mode> = {
  presential: `${EU}learning-assessment/9191af2ed9`,
  online: `${EU}learning-assessment/920fbb3cbe`,
  blended: `${EU}learning-assessment/e92d221e4d`,
  project: undefined,
  'work-place': undefined,
};

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

/** EU "supervision-verification" table. */
export const supervisionUris: Vocabulary<Supervision> = {
  unsupervised: `${EU}supervision-verification/c598449d64`,
  'supervised-no-id': undefined,
  'supervised-with-id': `${EU}supervision-verification/70be69aaf9`,
  'unsupervised-with-id': undefined,
};

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

/** EU "education-credit" table: the European Credit Transfer and Accumulation System. */
export const ectsUri = `${EU}education-credit/6fcec5c5af`;

/** The URI of a level of the European Qualifications Framework, 1–8. */
export function eqfUri(level: number): string {
  return `${EU}eqf/${level}`;
}

/** The URI of an ISCED-F 2013 field of 2–4 digits ('068'). */
export function iscedUri(code: string): string {
  return `${EU}isced-f/${code}`;
}
