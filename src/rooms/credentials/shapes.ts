import { z } from 'zod';

/** The shapes of awards in answers of the API; the wallet answers with the same. */
export const localized = z.record(z.string(), z.string());
export const moment = z.iso.datetime();
export const state = z.enum(['valid', 'revoked', 'expired']);
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
});
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
