import type { JsonObject } from '../../../standards/json.ts';
import type { Finding, VerifiedPresentation } from '../../../standards/verify/index.ts';
import type { Verified } from '../rules/document-summary.ts';

type Answer = { status: 200 | 400; body: object };
type Step = Pick<Finding, 'result' | 'code' | 'params'>;

/**
 * Whether an issuer is known is the caller's own business in this API: what is left open by that step alone counts as
 * verified, with a warning.
 */
const ADVISORY = new Set(['issuer']);

/** @param credential as it was sent */
export function credentialAnswer({ steps, issuer }: Verified, credential: JsonObject): Answer {
  const doubts = steps.filter(
    ({ step, result }) => result === 'error' || (result === 'unknown' && !ADVISORY.has(step)),
  );
  const warnings = steps.filter(({ step, result }) => result === 'unknown' && ADVISORY.has(step));
  const verified = doubts.length === 0;
  const common = { verified, warnings: warnings.map(detail), errors: doubts.map(detail) };
  return { status: verified ? 200 : 400, body: { ...common, verifiableCredential: credential, issuer } };
}

type Shown = Omit<VerifiedPresentation, 'credentials'> & { credentials: readonly Verified[] };

export function presentationAnswer({ form, proof, holder, credentials }: Shown): Answer {
  const inside = credentials.map(
    (one) => credentialAnswer(one, {}).body as { verified: boolean; errors: object[] },
  );
  const own = [form, proof].filter(({ result }) => result === 'error' || result === 'unknown');
  const errors = [...own.map(detail), ...inside.flatMap((one) => one.errors)];
  const verified = errors.length === 0;
  return { status: verified ? 200 : 400, body: { verified, holder, errors, credentialResults: inside } };
}

/** Problem details as the VC Data Model has them (§7.1). */
function detail({ code, params }: Step): object {
  return {
    type: `https://www.w3.org/TR/vc-data-model#${kindOf(code)}`,
    title: code,
    detail: JSON.stringify(params),
  };
}

function kindOf(code: string): string {
  if (code.startsWith('format/')) return 'PARSING_ERROR';
  if (code.startsWith('schema/')) return 'MALFORMED_VALUE_ERROR';
  return code.startsWith('status/') ? 'STATUS_VERIFICATION_ERROR' : 'CRYPTOGRAPHIC_SECURITY_ERROR';
}
