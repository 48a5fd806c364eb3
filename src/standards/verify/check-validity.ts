import { readDateTimeStamp } from '../vc/date-time.ts';
import type { VerificationPowers } from './powers.ts';
import { type Finding, ok, wrong } from './report.ts';

const DEFAULT_SKEW_SECONDS = 60;

/** The validity step: the present lies between `validFrom` and `validUntil`, where they are given (VCDM 2.0 §4.9). */
export function checkValidity(
  { validFrom, validUntil }: { validFrom?: string; validUntil?: string },
  { now, clockSkewSeconds = DEFAULT_SKEW_SECONDS }: Pick<VerificationPowers, 'now' | 'clockSkewSeconds'>,
): Finding {
  const skew = clockSkewSeconds * 1000;
  const from = readDateTimeStamp(validFrom);
  const until = readDateTimeStamp(validUntil);
  if (until !== undefined && until + skew < now.getTime()) {
    return wrong('validity/expired', { validUntil: validUntil! });
  }
  if (from !== undefined && from - skew > now.getTime()) {
    return wrong('validity/not-yet-valid', { validFrom: validFrom! });
  }
  return ok('validity/ok');
}
