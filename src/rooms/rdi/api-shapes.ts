import { z } from 'zod';
import { phases } from './rules/phases.ts';
import { promiseResults } from './rules/promises.ts';

const words = z.record(z.string(), z.string());
const day = z.iso.date();
const moment = z.iso.datetime();

export const id = z.object({ id: z.string() });
export const nothing = z.object({});
export const reference = z.object({ institution: z.string(), id: z.string() });

export const project = reference.extend({
  title: words,
  acronym: z.string().nullable(),
  summary: words,
  phase: z.enum(phases),
  owner: z.string().nullable(),
  unit: z.string().nullable(),
  partners: z.array(reference),
  otherPartners: z.string().nullable(),
  fundingSource: z.string().nullable(),
  fundingAmount: z.number().nullable().describe('Euros'),
  startsOn: day,
  endsOn: day,
  topics: z.array(z.string()),
  field: z.string().nullable().describe('ISCED-F 2013'),
  revision: z.number(),
  createdAt: moment,
  endedAt: moment.nullable(),
});
export const projectLine = project.extend({ promises: z.number(), outputs: z.number() });

export const promised = z.object({
  id: z.string(),
  title: words,
  body: words,
  credits: z.number().nullable(),
  addedIn: z.enum(['planning', 'running']),
  addedAt: moment,
  result: z.enum(promiseResults).nullable(),
  cameOfIt: z.string().nullable(),
  output: z.string().nullable(),
  toldAt: moment.nullable(),
});

export const outputVersion = z.object({
  number: z.number(),
  name: z.string(),
  changes: z.string().nullable(),
  title: words,
  abstract: words,
  licence: z.string(),
  licenceWords: z.string().nullable(),
  sourceUrl: z.string().nullable(),
  field: z.string().nullable(),
  topics: z.array(z.string()),
  credits: z.number().nullable(),
  file: z
    .object({ name: z.string(), mediaType: z.string(), sha256: z.string(), bytes: z.number() })
    .nullable(),
  createdAt: moment,
});
export const output = outputVersion.extend({
  institution: z.string(),
  id: z.string(),
  project: z.string(),
  projectTitle: words,
  projectAcronym: z.string().nullable(),
});

export const meeting = reference.extend({
  heldOn: day,
  title: z.string(),
  participants: z.string(),
  body: z.string(),
  topics: z.array(z.string()),
  field: z.string().nullable(),
  projects: z.array(reference),
  revision: z.number(),
  createdAt: moment,
});

export const subscription = z.object({
  id: z.string(),
  kind: z.enum(['topic', 'field']),
  value: z.string(),
  label: z.string(),
  since: moment,
});

export const projectView = z.object({
  project,
  institutionName: words,
  ownerName: z.string().nullable(),
  unitName: words.nullable(),
  partnerNames: z.array(z.string()),
  promises: z.array(promised),
  outputs: z.array(output),
  meetings: z.array(meeting),
});

/** One page of a list. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
