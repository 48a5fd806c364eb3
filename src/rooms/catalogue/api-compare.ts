import { z } from 'zod';
import type { Api } from '../../platform/web/api.ts';
import { compareOfferings } from './actions/compare/compare.ts';
import { readOverlap } from './actions/compare/read-overlap.ts';

export const localized = z.record(z.string(), z.string());
export const coverage = z.object({
  outcomes: z.array(
    z.object({
      outcome: z.string(),
      result: z.enum(['full', 'part', 'not', 'unknown']),
      ground: z.enum(['skills', 'words', 'both', 'lower-level', 'none']),
      by: z.string().nullable(),
      skills: z.array(z.string()),
    }),
  ),
  share: z.number(),
  full: z.number(),
  part: z.number(),
  unknown: z.number(),
});
const overlap = z.object({
  aByB: coverage,
  bByA: coverage,
  share: z.number().nullable(),
  silence: z.enum(['no-outcomes', 'no-language']).nullable(),
  credits: z.object({ sum: z.number(), once: z.number() }).nullable(),
});
const offering = z.object({
  institution: z.string(),
  id: z.string(),
  state: z.enum(['published', 'withdrawn', 'unknown']),
  institutionName: localized.optional(),
  document: z.record(z.string(), z.unknown()).optional(),
  implementations: z.array(z.record(z.string(), z.unknown())).optional(),
});

export function compareApi(api: Api): void {
  api.query(compareOfferings, {
    path: '/catalogue-comparison',
    summary: 'Compare up to five published offerings',
    output: z.object({
      offerings: z.array(offering),
      pairs: z.array(z.object({ a: z.number(), b: z.number(), overlap })),
    }),
  });
  api.query(readOverlap, {
    path: '/catalogue/{institution}/{offering}/overlap/{otherInstitution}/{other}',
    summary: 'Tell what two published offerings have in common, outcome by outcome',
    output: z.object({ a: offering, b: offering, overlap }),
  });
}
