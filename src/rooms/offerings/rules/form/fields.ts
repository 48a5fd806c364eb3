/** What the form's fields were read as (platform/web/form): texts, numbers, lists, { fi, sv, en }; null where empty. */
export type FormData = Record<string, unknown>;

/** Values as a form posts them: names are paths into the document. */
export type DocumentValues = Record<string, string | string[]>;

/** Parts of the document that are written in several languages and edited as they are. */
export const localizedParts = [
  'title',
  'description',
  'plainSummary',
  'awardingBody',
  'prerequisites',
  'furtherInformation',
  'targetGroup',
  'relevance',
  'coDesigners',
] as const;

/** What it takes of the learner's days, and of the institution, in figures. */
export const paceFigures = ['hoursPerWeek', 'weeks', 'workingTime'] as const;
export const resourceFigures = ['designHours', 'teachingHours', 'guidanceHours', 'costs'] as const;

/** Parts that are one value or none. */
export const singleParts = [
  'ects',
  'hours',
  'field',
  'origin',
  'form',
  'certificate',
  'supervision',
] as const;

/** Parts that are lists of values. */
export const listParts = ['language', 'mode'] as const;

/** As many skills as an outcome may have (data/schemas/offering.json). */
export const MOST_SKILLS = 100;

/** As many outcomes as a document may have (data/schemas/offering.json). */
export const MOST_OUTCOMES = 100;

/** As many parts as a document may have (data/schemas/offering.json). */
export const MOST_PARTS = 100;
