import { z } from 'zod';
import { askedClaims } from '../../standards/openid4vp/index.ts';
import { verificationSteps } from '../../standards/verify/index.ts';
import { moment } from '../credentials/index.ts';

const localized = z.record(z.string(), z.string());
const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** The report of a verification in answers of the API. */
export const report = z.object({
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  code: z.string().describe('Of the step that decided, or "valid"'),
  params,
  steps: z.array(
    z.object({
      step: z.enum([...verificationSteps, 'paper']).describe('"paper" only for a PDF: its own seal'),
      result: z.enum(['ok', 'error', 'unknown', 'skipped']),
      code: z.string(),
      params,
      problems: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
    }),
  ),
  issuer: z.object({ did: z.string(), facts: localized.nullable() }).optional(),
});

/** The same with the envelope that the credential came in, and what it says of itself. */
export const verified = report.extend({
  format: z.enum(['data-integrity', 'jwt', 'sd-jwt', 'edc', 'open-badges-2']).nullable(),
  summary: z
    .object({
      name: z.string().nullable(),
      holder: z.string().nullable(),
      issuer: z.string().nullable(),
      did: z.string().nullable(),
      description: z.string().nullable(),
      criteria: z.array(z.string()),
      addressed: z
        .enum(['hashed', 'plain'])
        .nullable()
        .describe('Open Badges 2.0: how the recipient’s address is told'),
    })
    .nullable(),
  recipient: z
    .enum(['same', 'other', 'not-told'])
    .optional()
    .describe('How the e-mail address that was given compares'),
});

const finding = z.object({ result: z.string(), code: z.string(), params });

/** What was found out about a presentation, and about each credential in it. */
export const verifiedPresentation = z.object({
  verdict: z.enum(['valid', 'invalid', 'unknown']),
  form: finding,
  proof: finding,
  holder: z.string().nullable(),
  credentials: z.array(verified),
});

/** A request that was made; `token` is told this once. */
export const askedFor = z.object({ token: z.string(), expiresAt: moment });

export const askedState = z.object({
  state: z.enum(['waiting', 'answered', 'over']),
  claims: z.array(z.enum(askedClaims)),
  expiresAt: moment,
  link: z.string().nullable().describe('openid4vp://, to be opened in a wallet or shown as a QR code'),
  result: verifiedPresentation
    .extend({ shown: z.array(z.object({ claim: z.enum(askedClaims), values: z.array(z.string()) })) })
    .nullable(),
});
