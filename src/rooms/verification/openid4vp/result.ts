import type { Id } from '../../../base/ids.ts';
import type { Platform } from '../../../platform/actions/index.ts';
import { type AskedClaim, askedClaims } from '../../../standards/openid4vp/index.ts';
import type { VerifiedPresentation } from '../../../standards/verify/index.ts';
import { documentSummary, type Verified } from '../rules/document-summary.ts';

/** What was found out about an answer, and the claims that were shown, in the words of the credential. */
export type PresentationResult = Omit<VerifiedPresentation, 'credentials'> & {
  credentials: readonly Verified[];
  shown: { claim: AskedClaim; values: readonly string[] }[];
};

export function resultOf({ credentials, ...found }: VerifiedPresentation): PresentationResult {
  const claims = credentials[0]?.claims ?? {};
  return {
    ...found,
    credentials: credentials.map(({ report, claims, envelope }) => ({
      ...report,
      format: envelope,
      summary: documentSummary(claims),
    })),
    shown: askedClaims.flatMap((claim) => {
      const values = wordsIn(claims[claim]);
      return values.length > 0 ? [{ claim, values }] : [];
    }),
  };
}

const MOST = 50;

/** A claim as lines: a text, a grade, or the texts of a list. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, MOST).flatMap(wordsIn);
  if (typeof value === 'string' || typeof value === 'number') return [String(value).slice(0, 1000)];
  const { text, value: inner } = (value ?? {}) as { text?: unknown; value?: unknown };
  return typeof text === 'string' || typeof inner === 'string' ? wordsIn(text ?? inner) : [];
}

const contextOf = (request: Id) => `presentation-request:${request}`;

export function sealResult({ secrets }: Platform, request: Id, result: PresentationResult): string {
  return secrets.seal(Buffer.from(JSON.stringify(result)), contextOf(request));
}

export function openResult({ secrets }: Platform, request: Id, sealed: string): PresentationResult {
  return JSON.parse(Buffer.from(secrets.open(sealed, contextOf(request))).toString()) as PresentationResult;
}
