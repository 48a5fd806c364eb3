import type { VerificationReport } from '../../../standards/verify/index.ts';
import type { TextKey } from '../text/fi.ts';

const special: Partial<Record<VerificationReport['code'], TextKey>> = {
  'status/revoked': 'verdict.revoked',
  'status/suspended': 'verdict.suspended',
  'validity/expired': 'verdict.expired',
  'validity/not-yet-valid': 'verdict.not-yet',
};

/** The headline of a verification: a genuine credential that no longer holds is told apart from one not to be trusted. */
export function verdictKey({ verdict, code }: Pick<VerificationReport, 'verdict' | 'code'>): TextKey {
  return special[code] ?? `verdict.${verdict}`;
}
