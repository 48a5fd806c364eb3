import { sha256 } from '../../../base/ids.ts';
import {
  type Assessment,
  assess,
  type CompiledFramework,
  type OfferingDocument,
  verdicts,
} from '../../framework/index.ts';

/** An offering against all frameworks that are in force for it. */
export type Judgement = {
  /** The worst of the reports'; `conforms` where no framework is in force. */
  verdict: Assessment['verdict'];
  /** Nothing mandatory is known to be wrong or missing; only information is lacking. */
  undecided: boolean;
  /** One for each framework, in their order. */
  reports: Assessment[];
  /** By which frameworks, as `judgedBy` says it. */
  by: string;
};

/** The document against each framework. */
export function judge(
  document: OfferingDocument,
  imported: boolean,
  frameworks: readonly CompiledFramework[],
): Judgement {
  const reports = frameworks.map((framework) => assess(document, framework, { imported }));
  const verdict = verdicts.find((one) => reports.some((report) => report.verdict === one)) ?? 'conforms';
  const by = judgedBy(frameworks);
  const open = reports.filter((report) => report.verdict !== 'conforms');
  return { verdict, undecided: open.length > 0 && open.every(({ undecided }) => undecided), reports, by };
}

// Lists are judged by the thousand, all by the same frameworks.
const named = new WeakMap<readonly Pinned[], string>();
type Pinned = { readonly sha256: string };

/** A name for a set of frameworks, whatever their order: a judgement by another set is out of date. */
export function judgedBy(frameworks: readonly Pinned[]): string {
  const known = named.get(frameworks);
  if (known !== undefined) return known;
  const name = sha256(
    frameworks
      .map((one) => one.sha256)
      .sort()
      .join(' '),
  );
  named.set(frameworks, name);
  return name;
}

/** What of a judgement is kept beside an offering, so that lists can be sorted and filtered. */
export type KeptJudgement = Pick<Judgement, 'verdict' | 'undecided' | 'by'>;

/** What is said of an offering in one word: a verdict, or that nothing can be said yet. */
export const standings = ['conforms', 'nearly', 'not', 'undecided'] as const;
export type Standing = (typeof standings)[number];

/** Where nothing is known to be wrong and the source is only silent, `not` would say too much. */
export function standingOf({ verdict, undecided }: Pick<Judgement, 'verdict' | 'undecided'>): Standing {
  return verdict === 'not' && undecided ? 'undecided' : verdict;
}
