import type { LocalizedText } from '../base/language.ts';

/** An instant in UTC, '2026-11-24T10:00:00Z'. */
export type Instant = string;

export type AssessmentType =
  | 'exam'
  | 'oral-exam'
  | 'portfolio'
  | 'work-sample'
  | 'demonstration'
  | 'project'
  | 'assignment'
  | 'peer'
  | 'continuous'
  | 'recognition';

export type ParticipationMode = 'presential' | 'online' | 'blended' | 'project' | 'work-place';

export type Supervision = 'unsupervised' | 'supervised-no-id' | 'supervised-with-id' | 'unsupervised-with-id';

/** A skill of a public vocabulary such as ESCO. */
export type AwardedSkill = { uri: string; label: LocalizedText };

/** One learning outcome with the criterion that was in force for it and how it was met. */
export type AwardedOutcome = {
  id: string;
  text: LocalizedText;
  skills: readonly AwardedSkill[];
  criterion?: LocalizedText;
  result?: 'met' | 'not-met';
};

/** '0-5': '0' to '5', of which '0' is a fail. 'pass-fail': 'pass' or 'fail'. */
export type AwardedGrade =
  | { scale: '0-5'; value: '0' | '1' | '2' | '3' | '4' | '5' }
  | { scale: 'pass-fail'; value: 'pass' | 'fail' };

/** Which version of which framework the offering conformed to; `sha256` is base64url of the pinned file. */
export type FrameworkPin = { id: string; version: string; sha256: string };

/**
 * One award of one micro-credential to one person, with everything that was in force when it was made. Every format of
 * credential is a rendering of this record, and nothing in it is looked up again: what was awarded stays as it was.
 */
export type AwardRecord = {
  holder: { name: string; learnerNumber?: string };
  offering: {
    id: string;
    /** The public page of the offering, which is also the identifier of the achievement. */
    url: string;
    /** The approved revision, '3'. */
    version?: string;
    title: LocalizedText;
    description?: LocalizedText;
    plainSummary?: LocalizedText;
  };
  outcomes: readonly AwardedOutcome[];
  /** Credits of the European Credit Transfer System. */
  ects?: number;
  /** False: `ects` tells only how large it is; no credits were given for it. */
  creditsGiven?: false;
  /** The learner's whole workload in hours. */
  hours?: number;
  /** `eqf` and `nqf` are levels 1 to 8. */
  level: { competence?: 'basic' | 'applied' | 'expert'; eqf?: number; nqf?: number };
  /** ISCED-F 2013, two to four digits. */
  field?: string;
  assessment: readonly AssessmentType[];
  grade?: AwardedGrade;
  mode: readonly ParticipationMode[];
  supervision?: Supervision;
  qualityAssurance?: { type: 'institutional' | 'external' | 'programme'; description?: LocalizedText };
  framework?: FrameworkPin;
  /** `country` is ISO 3166-1 alpha-2, `code` the national code ('02473'). */
  institution: { code: string; names: LocalizedText; country: string; did: string; url: string };
  awardedAt: Instant;
  validFrom: Instant;
  validUntil?: Instant;
  /** The language the credential is written in, BCP 47. */
  language: string;
};
