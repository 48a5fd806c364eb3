import type { ErrorParams } from '../../../base/errors.ts';
import type { Language } from '../../../base/language.ts';
import { formatDate } from '../../../platform/web/format.ts';
import type { VerificationCode, VerificationReport } from '../../../standards/verify/index.ts';
import type { TextKey } from '../text/fi.ts';
import { findings } from '../text/findings/index.ts';
import { text } from '../text/index.ts';

const special: Partial<Record<VerificationReport['code'], TextKey>> = {
  'status/revoked': 'verdict.revoked',
  'status/suspended': 'verdict.suspended',
  'validity/expired': 'verdict.expired',
  'validity/not-yet-valid': 'verdict.not-yet',
};

/** The verdict as a headline: a genuine credential that no longer holds is told apart from one not to be trusted. */
export function verdictWords(
  language: Language,
  { verdict, code }: Pick<VerificationReport, 'verdict' | 'code'>,
): string {
  return text(language)(special[code] ?? `verdict.${verdict}`);
}

const moments = new Set(['validFrom', 'validUntil', 'at', 'notBefore', 'notAfter']);

/** The sentence for a finding; moments are shown as days. */
export function findingWords(language: Language, code: VerificationCode, params: ErrorParams): string {
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    moments.has(name) ? formatDate(language, String(value)) : value,
  ]);
  return findings(language)(code, Object.fromEntries(shown));
}
