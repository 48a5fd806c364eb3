import type { OfferingDocument } from '../../../framework/index.ts';
import type { Coverage } from '../overlap/coverage.ts';
import { overlapWith } from '../overlap/overlap.ts';

const MOST_SHOWN = 5;

/** Those of the candidates that have something in common with the offering, most first; the cover is of the offering. */
export function nearest<C extends { document: OfferingDocument }>(
  document: OfferingDocument,
  candidates: readonly C[],
): { candidate: C; cover: Coverage }[] {
  const compared = overlapWith(document);
  return candidates
    .map((candidate) => ({ candidate, both: compared(candidate.document) }))
    .filter(({ both }) => (both.share ?? 0) > 0)
    .sort((a, b) => (b.both.share ?? 0) - (a.both.share ?? 0))
    .slice(0, MOST_SHOWN)
    .map(({ candidate, both }) => ({ candidate, cover: both.aByB }));
}
