import { z } from 'zod';
import { notFound } from '../../../../base/errors.ts';
import { isId } from '../../../../base/ids.ts';
import { query } from '../../../../platform/actions/index.ts';
import { overlap } from '../../rules/overlap/overlap.ts';
import { readCompared } from './compare.ts';

const institution = z.string().min(1).max(20);
const offering = z.string().refine(isId);

/**
 * What two published offerings have in common, outcome by outcome.
 * @throws Refusal not-found when one of them was never published
 */
export const readOverlap = query({
  name: 'catalogue.overlap',
  input: z.object({ institution, offering, otherInstitution: institution, other: offering }),
  async run(work, input) {
    const a = await readCompared(work, { institution: input.institution, id: input.offering });
    const b = await readCompared(work, { institution: input.otherInstitution, id: input.other });
    if (a.state === 'unknown' || b.state === 'unknown') throw notFound();
    return { a, b, overlap: overlap(a.document, b.document) };
  },
});

export type OverlapPageData = Awaited<ReturnType<typeof readOverlap.run>>;
