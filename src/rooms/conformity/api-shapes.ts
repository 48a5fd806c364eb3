import { z } from 'zod';
import { elementResults, obligations, verdicts } from '../framework/index.ts';
import { standings } from './rules/groups.ts';

/** The shapes in which the API tells judgements. */
export const element = z.object({
  id: z.string(),
  obligation: z.enum(obligations),
  result: z.enum(elementResults),
  reason: z.string(),
  params: z.record(z.string(), z.unknown()),
  pointer: z.string().nullable(),
  effortMinutes: z.number(),
});
export const pin = z.object({ id: z.string(), version: z.string(), sha256: z.string() });
export const title = z.record(z.string(), z.string());
export const judged = {
  verdict: z.enum(verdicts),
  undecided: z.boolean(),
  open: z.number(),
  effortMinutes: z.number(),
  elements: z.array(element),
};
const gap = z.object({
  element: z.string(),
  count: z.number(),
  missing: z.number(),
  invalid: z.number(),
  unknown: z.number(),
  effortMinutes: z.number(),
  totalMinutes: z.number(),
});
export const figures = z.object({
  total: z.number(),
  verdicts: z.record(z.enum(verdicts), z.number()),
  undecided: z.number(),
  effortMinutes: z.number(),
  gaps: z.array(gap),
});
const group = z.object({
  key: z.string().nullable(),
  total: z.number(),
  ...Object.fromEntries(standings.map((standing) => [standing, z.number()])),
});
export const groups = z.object({ institutions: z.array(group), origins: z.array(group) });
export const issue = z.object({
  line: z.number(),
  column: z.string().nullable(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  value: z.string().optional(),
});
export const noticed = z.object({ code: z.string(), count: z.number(), lines: z.array(z.number()) });
export const listedRow = z.object({
  line: z.number(),
  title,
  institution: z.string().nullable(),
  origin: z.string().nullable(),
  ects: z.number().nullable(),
  ...judged,
});
