import type { PromiseResult } from '../rooms/rdi/index.ts';

type Texts = Record<string, string>;

/** Days are counted from the day of seeding. `output` is the key of one of the project's outputs. */
export type DemoPromise = {
  key: string;
  title: Texts;
  body: Texts;
  credits: number | null;
  result?: PromiseResult;
  cameOfIt?: string;
  output?: string | null;
};

export type DemoOutput = {
  key: string;
  day: number;
  title: Texts;
  abstract: Texts;
  name: string;
  licence: string;
  sourceUrl: string;
  credits: number | null;
  topics: string[];
  field: string;
  file?: { name: string; text: string };
  /** Later versions: the same but for their name and what is new. */
  versions?: { day: number; name: string; changes: string }[];
};

export type DemoProject = {
  key: string;
  institution: string;
  by: string;
  owner: string;
  title: Texts;
  acronym: string;
  summary: Texts;
  registered: number;
  /** Absent: it is still being planned. */
  started?: number;
  starts: number;
  ends: number;
  /** Absent: it has not been ended. */
  ended?: number;
  fundingSource: string;
  fundingAmount: number | null;
  /** Keys of employers that are partners of the institution or of the consortium. */
  partners?: string[];
  otherPartners?: string;
  topics: string[];
  field: string;
  promises: DemoPromise[];
  outputs: DemoOutput[];
};

export type DemoMeeting = {
  key: string;
  institution: string;
  by: string;
  day: number;
  heldOn: number;
  title: string;
  participants: string;
  body: string;
  topics: string[];
  field: string;
  projects: string[];
};

export type DemoTopic = { by: string; day: number; topic?: string; field?: string };

export type DemoProjects = { projects: DemoProject[]; meetings: DemoMeeting[]; topics: DemoTopic[] };
