import type { LocalizedText } from '../../../base/language.ts';
import type {
  AssessmentType,
  Certificate,
  CompetenceLevel,
  DeliveryShare,
  Form,
  GradeScale,
  lineageKinds,
  Mode,
  Origin,
  QualityType,
  referenceKinds,
  Supervision,
} from './vocabularies.ts';

/** What the learner can do afterwards. `id` is unique in the document; `skills` are ESCO concepts. */
export type Outcome = {
  id: string;
  text: LocalizedText;
  skills?: { uri: string; label: LocalizedText }[];
  /** Where it differs from the level of the whole. */
  level?: CompetenceLevel | null;
};

/** Something that Opinko knows: an offering, an output of an RDI project, a module or unit of a degree curriculum. */
export type Reference = { kind: (typeof referenceKinds)[number]; institution: string; id: string };

/** What an offering is derived from. `ects` are the credits of the source, which bound its own. */
export type Lineage = {
  kind: (typeof lineageKinds)[number];
  title: LocalizedText;
  code?: string;
  ects?: number | null;
  /** Of the offering that it was derived from, at the time. */
  revision?: number;
  ref?: Reference;
};

/** What it takes of the learner's days; `workingTime` is the share that can be done in working time, in percent. */
export type Pace = { hoursPerWeek?: number; weeks?: number; workingTime?: number; ownPace?: boolean };

/** What it takes of the institution: hours of work, and costs in euros; all but the design for one implementation. */
export type Resources = {
  designHours?: number;
  teachingHours?: number;
  guidanceHours?: number;
  costs?: number;
  note?: LocalizedText;
};

/** A part of a whole. `source` is its code where it was taken from, `outcomes` are ids of the document's outcomes. */
export type Part = {
  title: LocalizedText;
  ects?: number | null;
  origin?: Origin | null;
  source?: string;
  outcomes?: string[];
  ref?: Reference;
};

export type Assessment = {
  types?: AssessmentType[];
  /** `outcome` is the id of one of the document's outcomes. */
  criteria?: { outcome: string; text: LocalizedText }[];
  gradeScale?: GradeScale;
};

/**
 * Everything that is said about one offering, as stored, imported and exported (data/schemas/offering.json).
 * A missing key means that the source says nothing of it; null, '', [] and {} mean that it is known to be empty.
 */
export type OfferingDocument = {
  title: LocalizedText;
  description?: LocalizedText;
  plainSummary?: LocalizedText;
  /** National code of the institution, '02473'. */
  institution?: string;
  /** ISO 3166-1 alpha-2. */
  awardingCountry?: string;
  awardingBody?: LocalizedText;
  /** Languages of instruction, BCP 47. */
  language?: string[];
  ects?: number | null;
  /** The learner's work in hours. */
  hours?: number | null;
  /** ISCED-F 2013 code, 2–4 digits. */
  field?: string | null;
  /** `eqf` and `nqf` are levels 1–8. */
  level?: { competence?: CompetenceLevel | null; eqf?: number | null; nqf?: number | null };
  outcomes?: Outcome[];
  /** The parts that a whole is put together of, in the learner's order. */
  parts?: Part[];
  assessment?: Assessment;
  mode?: Mode[];
  /** Shares of the learner's work, in percent. */
  deliveryMix?: Partial<Record<DeliveryShare, number>>;
  pace?: Pace;
  resources?: Resources;
  qualityAssurance?: { type?: QualityType | null; description?: LocalizedText };
  prerequisites?: LocalizedText;
  supervision?: Supervision | null;
  stackability?: { standalone?: boolean; text?: LocalizedText };
  furtherInformation?: LocalizedText;
  certificate?: Certificate | null;
  origin?: Origin | null;
  form?: Form | null;
  derivedFrom?: Lineage;
  /** In whole and decimal euros. */
  price?: { amount: number; currency: 'EUR' } | null;
  targetGroup?: LocalizedText;
  /** Why working life needs it. */
  relevance?: LocalizedText;
  coDesigners?: LocalizedText;
  /** Its key in the source system, and the source's own code for the field, which is not ISCED-F. */
  source?: { code?: string; system?: string; field?: string };
};
