import { z } from 'zod';
import { Refusal } from '../../../../base/errors.ts';
import type { LocalizedText } from '../../../../base/language.ts';
import { query, type Work } from '../../../../platform/actions/index.ts';
import type { OfferingDocument } from '../../../framework/index.ts';
import { type PublishedPage, readPublished } from '../../../offerings/index.ts';
import { type Choice, MOST_COMPARED, readChoices } from '../../rules/compare/choice.ts';
import { type Overlap, overlap } from '../../rules/overlap/overlap.ts';

/** What is planned inside the institution is nobody's business outside. */
export type PublicDocument = Omit<OfferingDocument, 'resources' | 'source'>;

/** An offering in a comparison: `withdrawn` is shown as it was, of an unknown one nothing is known but its name. */
export type ComparedOffering = Choice &
  (
    | { state: 'unknown' }
    | {
        state: 'published' | 'withdrawn';
        institutionName: LocalizedText;
        document: PublicDocument;
        implementations: PublishedPage['implementations'];
      }
  );
export type KnownOffering = Exclude<ComparedOffering, { state: 'unknown' }>;

/** `a` and `b` are places in the list of offerings. */
export type ComparedPair = { a: number; b: number; overlap: Overlap };

/** Up to five published offerings with what they have in common. `o`: names such as '02473.0198…'. */
export const compareOfferings = query({
  name: 'catalogue.compare',
  input: z.object({ o: z.array(z.string().max(80)).max(MOST_COMPARED).default([]) }),
  async run(work, { o }) {
    const offerings: ComparedOffering[] = [];
    for (const choice of readChoices(o)) offerings.push(await readCompared(work, choice));
    return { offerings, pairs: pairsOf(offerings) };
  },
});

export type Comparison = Awaited<ReturnType<typeof compareOfferings.run>>;

/** Reads a published or withdrawn offering; one that was never published is `unknown`, and no error. */
export async function readCompared(work: Work, choice: Choice): Promise<ComparedOffering> {
  try {
    const page = await readPublished.run(work, { institution: choice.institution, offering: choice.id });
    const { resources: _resources, source: _source, ...document } = page.document;
    const state = page.withdrawnAt ? 'withdrawn' : 'published';
    return {
      ...choice,
      state,
      institutionName: page.institutionName,
      document,
      implementations: page.implementations,
    };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not-found') return { ...choice, state: 'unknown' };
    throw error;
  }
}

function pairsOf(offerings: readonly ComparedOffering[]): ComparedPair[] {
  return offerings.flatMap((first, a) =>
    offerings.flatMap((second, b) =>
      a < b && first.state !== 'unknown' && second.state !== 'unknown'
        ? [{ a, b, overlap: overlap(first.document, second.document) }]
        : [],
    ),
  );
}
