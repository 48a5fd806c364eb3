import type { ErrorParams } from '../../../../base/errors.ts';
import type { VersionDays } from '../standing.ts';

/**
 * Why an adopted version cannot be retired from a day on: what is over stays as it was, and nothing comes into force
 * later than it goes out of it.
 * @param from first day out of force; @param today both YYYY-MM-DD
 */
export function hindersRetirement(
  { effectiveFrom, retiredFrom }: Pick<VersionDays, 'effectiveFrom' | 'retiredFrom'>,
  from: string,
  today: string,
): { code: string; params: ErrorParams } | null {
  if (retiredFrom !== null && retiredFrom <= today) return { code: 'framework/retired-already', params: {} };
  if (from < today) return { code: 'framework/retire-past', params: {} };
  if (effectiveFrom !== null && from < effectiveFrom)
    return { code: 'framework/retire-before', params: { day: effectiveFrom } };
  if (retiredFrom !== null && from > retiredFrom)
    return { code: 'framework/retire-after', params: { day: retiredFrom } };
  return null;
}
