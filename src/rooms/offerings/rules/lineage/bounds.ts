import type { FieldError } from '../../../../base/errors.ts';
import type { Lineage, OfferingDocument } from '../../../framework/index.ts';
import { changedKeys } from '../changed-keys.ts';

/**
 * What is wrong with the credits of something that is derived: never more than the source has, and fewer where it is
 * only a part of a study unit. Where either does not tell its credits, nothing is wrong yet.
 */
export function creditErrors({
  ects,
  derivedFrom,
}: Pick<OfferingDocument, 'ects' | 'derivedFrom'>): FieldError[] {
  const source = derivedFrom?.ects;
  if (typeof ects !== 'number' || typeof source !== 'number') return [];
  const params = { ects, source };
  if (derivedFrom?.kind === 'part-of-study-unit' && ects >= source)
    return [{ path: 'ects', code: 'offerings/not-less-than-source', params }];
  return ects > source ? [{ path: 'ects', code: 'offerings/more-than-source', params }] : [];
}

/** Lineage is kept for ever: what an offering has been derived from neither goes nor changes. */
export function isOtherLineage(before: Lineage | undefined, after: Lineage | undefined): boolean {
  return before !== undefined && after !== undefined && changedKeys(before, after).length > 0;
}
