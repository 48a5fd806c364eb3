import { type Assessment, assess, currentFramework, type OfferingDocument } from '../../framework/index.ts';

/** The document against the framework in force. */
export function judge(document: OfferingDocument, imported: boolean): Assessment {
  return assess(document, currentFramework(), { imported });
}

/** What is stored of an assessment, so that lists can be sorted and filtered. */
export type Judgement = Pick<Assessment, 'verdict' | 'undecided'>;

/** What is said of an offering in one word: a verdict, or that nothing can be said yet. */
export const standings = ['conforms', 'nearly', 'not', 'undecided'] as const;
export type Standing = (typeof standings)[number];

/** Where nothing is known to be wrong and the source is only silent, `not` would say too much. */
export function standingOf({ verdict, undecided }: Judgement): Standing {
  return verdict === 'not' && undecided ? 'undecided' : verdict;
}
