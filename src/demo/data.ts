import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemberRole } from '../base/roles.ts';
import { root } from '../platform/root.ts';
import type { OfferingDocument } from '../rooms/framework/index.ts';
import type { OrganisationModel, ProcessStep } from '../rooms/offerings/index.ts';
import type { Kind } from '../rooms/partners/index.ts';
import type { DemoProjects } from './project-data.ts';

/** Language → text. */
type Texts = Record<string, string>;

export type DemoInstitution = {
  code: string;
  name: Texts;
  country: string;
  contact: string;
  guest: boolean;
  units: { key: string; name: Texts }[];
};

export type DemoPerson = {
  key: string;
  name: string;
  email: string;
  language: 'fi' | 'sv' | 'en';
  memberships: { institution: string; role: MemberRole; unit?: string }[];
};

export type DemoLearner = Omit<DemoPerson, 'memberships'> & { occupation: string; employer?: string };

export type DemoEmployer = {
  key: string;
  /** Whose partner it is: the code of an institution, or 'consortium'. */
  institution: string;
  name: string;
  town: string;
  sector: Texts;
  contact: { name: string; email: string };
  kinds: Kind[];
};

/** What an institution grants; `from` is a day, counted as everywhere. */
export type DemoGrantRule = {
  institution: string;
  event: string;
  ectsFrom: number | null;
  ectsTo: number | null;
  credits: boolean;
  badge: boolean;
  certificate: 'electronic' | 'paper' | 'none';
  registerClass: string | null;
  note?: Texts;
  reason: string;
  from: number;
};

/** `imported`: it comes from a course list, which tells only what the document has. */
export type DemoOffering = {
  key: string;
  institution: string;
  unit?: string;
  imported?: boolean;
  document: OfferingDocument & { title: Texts };
};

/** Days are counted from the day of seeding; negative ones lie before it. */
export type DemoImplementation = {
  key: string;
  offering: string;
  starts: number;
  ends: number;
  enrolFrom: number;
  enrolUntil: number;
  seats: number | null;
  language: string;
  mode: 'presential' | 'online' | 'blended' | 'project' | 'work-place';
  place: string | null;
  teachers: string[];
  price: { amount: number; currency: 'EUR' } | null;
};

export type DemoResult = {
  grade: string;
  day: number;
  /** Day on which study administration confirmed it; absent: it waits. */
  confirmed?: number;
  comment?: string;
  /** Outcomes that were not met; all others were. */
  notMet?: string[];
};

export type DemoEnrolment = {
  key: string;
  learner: string;
  implementation: string;
  result?: DemoResult;
  /** Day on which she gave her place up. */
  cancelled?: number;
};

/** What is done with the data: keys of offerings, people, implementations and enrolments. */
export type DemoPlan = {
  states: { published: string[]; approved: string[]; inReview: string[]; withdrawn: string[] };
  returned: { offering: string; reason: string }[];
  /** Published ones of which a new revision is being written. */
  revising: { offering: string; change: Omit<OfferingDocument, 'title'> }[];
  implementations: DemoImplementation[];
  enrolments: DemoEnrolment[];
  revocations: { enrolment: string; reason: string; day: number }[];
  shares: {
    enrolment: string;
    days: '7' | '30' | '90' | '365' | 'unlimited';
    day: number;
  }[];
};

/** One thing that somebody said of a proposal: a comment, or the vote of her institution. */
export type DemoSaying = { by: string; day: number } & (
  | { comment: string; vote?: undefined }
  | { vote: 'yes' | 'no' | 'abstain'; comment?: undefined }
);

/** A joint proposal. `by` are keys of people; in the content of a version `effectiveFrom` is a number of days. */
export type DemoProposal = {
  key: string;
  kind: 'framework-version' | 'glossary-term';
  by: string;
  day: number;
  commentsUntil?: number;
  title: Texts;
  why: Texts;
  content: Record<string, unknown>;
  steps: DemoSaying[];
  decision?: {
    by: string;
    day: number;
    outcome: 'adopted' | 'rejected';
    method: 'vote' | 'consensus';
    reasons: Texts;
  };
};

export type DemoFinding = {
  institution: string;
  by: string;
  day: number;
  framework: string;
  version: string;
  element: string;
  stance: 'supports' | 'questions';
  text: Texts;
  pilot: string;
  source: string;
  foundOn: number;
};

/** Something proposed, and who of those told acknowledged it on which day; `sudden` is the reason for the fast track. */
export type DemoIdea = {
  institution: string;
  by: string;
  day: number;
  needOn?: number;
  title: Texts;
  need: Texts;
  who: Texts;
  sudden?: string;
  acknowledged: { by: string; day: number }[];
  then?: { by: string; day: number; verb: 'begin' | 'turn-down'; reason?: string };
};

/** An institution's own process: the common one with changes and one more step. */
export type DemoProcess = {
  institution: string;
  by: string;
  day: number;
  note: string;
  title: Texts;
  model: OrganisationModel;
  change: (Partial<ProcessStep> & { id: string })[];
  add: Omit<ProcessStep, 'id'>;
  after: string[];
  falls: boolean;
};

export type DemoData = {
  institutions: DemoInstitution[];
  people: DemoPerson[];
  learners: DemoLearner[];
  employers: DemoEmployer[];
  grantRules: DemoGrantRule[];
  offerings: DemoOffering[];
  proposals: DemoProposal[];
  findings: DemoFinding[];
  ideas: DemoIdea[];
  processes: DemoProcess[];
  rdi: DemoProjects;
  plan: DemoPlan;
};

const folder = join(root, 'data/demo');

/** Reads data/demo: invented people, firms and offerings around the real names of twelve institutions. */
export function readDemoData(): DemoData {
  const lists = readdirSync(join(folder, 'offerings')).sort();
  const byInstitution = lists.map((name) => read<OfferingFile>(`offerings/${name}`));
  return {
    ...read<Pick<DemoData, 'institutions'>>('institutions.json'),
    ...read<Pick<DemoData, 'people'>>('people.json'),
    ...read<Pick<DemoData, 'learners'>>('learners.json'),
    ...read<Pick<DemoData, 'employers'>>('employers.json'),
    ...read<Pick<DemoData, 'grantRules'>>('grant-rules.json'),
    offerings: byInstitution.flatMap(({ institution, offerings }) =>
      offerings.map((offering) => ({ ...offering, institution })),
    ),
    ...read<Pick<DemoData, 'proposals' | 'findings'>>('definitions.json'),
    rdi: read<DemoProjects>('projects.json'),
    ...read<Pick<DemoData, 'ideas' | 'processes'>>('way.json'),
    plan: read<DemoPlan>('plan.json'),
  };
}

type OfferingFile = { institution: string; offerings: Omit<DemoOffering, 'institution'>[] };

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as T;
}
