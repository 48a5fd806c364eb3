import { z } from 'zod';
import { awardStates } from './rules/award-state.ts';
import { certificateKinds } from './rules/grants.ts';

/** The shapes of awards in answers of the API; the wallet answers with the same. */
export const localized = z.record(z.string(), z.string());
export const moment = z.iso.datetime();
export const state = z.enum(awardStates);
export const credential = z
  .record(z.string(), z.unknown())
  .describe('Open Badges 3.0 on VC 2.0 with an eddsa-rdfc-2022 proof');
export const line = z.object({
  institution: z.string(),
  id: z.string(),
  title: localized,
  issuer: localized,
  holder: z.string(),
  ects: z.number().nullable(),
  awardedAt: moment,
  state,
});
export const award = z.object({
  institution: z.string(),
  id: z.string(),
  record: z.record(z.string(), z.unknown()).describe('The award record: everything that was in force'),
  state,
  awardedAt: moment,
  issuedAt: moment,
  revoked: z.object({ at: moment, reason: z.string() }).nullable(),
  suspended: z.object({ at: moment, reason: z.string() }).nullable(),
  ends: moment.nullable().describe('When it comes to its end'),
  replacedBy: z.string().nullable().describe('The corrected award that took its place'),
  renews: z.string().nullable().describe('The award whose place it took, or which it renews'),
});
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

/** What an award came with, and why. */
export const decision = z.object({
  event: z.string().describe('Code of data/vocabularies/learning-events.json'),
  day: z.string().describe('The one whose rules counted'),
  grants: z
    .object({
      credits: z.boolean(),
      badge: z.boolean(),
      certificate: z.enum(certificateKinds),
      registerClass: z.string().nullable(),
    })
    .nullable()
    .describe('null: no rule speaks of it, everything is made that the institution issues'),
  rule: z.record(z.string(), z.unknown()).nullable().describe('The rule as it was then'),
  reason: z.string().nullable().describe('Decided otherwise than the rules say, and why'),
});
