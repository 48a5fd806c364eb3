import type { Assessment, ElementAssessment, Framework, Verdict } from '../../framework/index.ts';

/** What a screening keeps of an assessment: the elements that concern an offering, without the proof of its origin. */
export type Screened = {
  verdict: Verdict;
  /** Nothing mandatory is known to be wrong or missing; only information is lacking. */
  undecided: boolean;
  /** Mandatory elements that are not met. */
  open: number;
  /** Work to meet them, in minutes. */
  effortMinutes: number;
  elements: ElementAssessment[];
};

/** A mandatory element that is often not met. `unknown` is not `missing`: the source does not say. */
export type Gap = {
  element: string;
  count: number;
  missing: number;
  invalid: number;
  unknown: number;
  /** Work for one offering, and for all that need it, in minutes. */
  effortMinutes: number;
  totalMinutes: number;
};

/** A whole list in figures. */
export type ScreeningFigures = {
  total: number;
  verdicts: Record<Verdict, number>;
  /** Of those that do not conform: how many only lack information. */
  undecided: number;
  /** Work to make all of them conform, in minutes. */
  effortMinutes: number;
  /** The three commonest gaps. */
  gaps: Gap[];
};

/** What has been counted so far, as data: a counter goes on from it. All gaps, not only the commonest. */
export type Tally = ScreeningFigures;

const SHOWN_GAPS = 3;

export function screened(assessment: Assessment): Screened {
  const elements = assessment.elements.filter(({ result }) => result !== 'not-applicable');
  const open = elements.filter(isOpenMandatory);
  const { verdict, undecided, effortMinutes } = assessment;
  return { verdict, undecided, open: open.length, effortMinutes, elements };
}

export function isOpenMandatory({ obligation, result }: ElementAssessment): boolean {
  return obligation === 'mandatory' && result !== 'met' && result !== 'not-applicable';
}

const rank: Record<Verdict, number> = { conforms: 0, nearly: 1, not: 2 };

/** 0 is nearest to conforming. */
export function verdictRank(verdict: Verdict): number {
  return rank[verdict];
}

type Near = Pick<Screened, 'verdict' | 'open' | 'effortMinutes'>;

/** Orders by how near to conforming: by verdict, then fewest open elements, then least work. */
export function byNearness(a: Near, b: Near): number {
  return rank[a.verdict] - rank[b.verdict] || a.open - b.open || a.effortMinutes - b.effortMinutes;
}

/**
 * Whether nothing can be said yet: it does not conform, but only because the source is silent (*ei tietoa* is not
 * *puuttuu*). It is counted among the verdict `not` as well.
 */
export function isUndecided({ verdict, undecided }: Pick<Screened, 'verdict' | 'undecided'>): boolean {
  return undecided && verdict === 'not';
}

const nothing: Tally = {
  total: 0,
  verdicts: { conforms: 0, nearly: 0, not: 0 },
  undecided: 0,
  effortMinutes: 0,
  gaps: [],
};

type Counter = { add(one: Screened): void; figures(): ScreeningFigures; tally(): Tally };

/** Adds up one screened offering after the other, going on from what was counted `before`. */
export function counter(before: Tally = nothing): Counter {
  const sum: Tally = { ...before, verdicts: { ...before.verdicts } };
  const gaps = new Map(before.gaps.map((gap) => [gap.element, { ...gap }]));
  return {
    add(one) {
      sum.total += 1;
      sum.verdicts[one.verdict] += 1;
      sum.undecided += isUndecided(one) ? 1 : 0;
      sum.effortMinutes += one.effortMinutes;
      for (const element of one.elements) if (isOpenMandatory(element)) addGap(gaps, element);
    },
    figures: () => ({ ...sum, gaps: commonest(gaps) }),
    tally: () => ({ ...sum, gaps: [...gaps.values()] }),
  };
}

function addGap(gaps: Map<string, Gap>, { id, result, effortMinutes }: ElementAssessment): void {
  const gap = gaps.get(id) ?? {
    element: id,
    count: 0,
    missing: 0,
    invalid: 0,
    unknown: 0,
    effortMinutes,
    totalMinutes: 0,
  };
  gap.count += 1;
  gap.totalMinutes += effortMinutes;
  if (result === 'missing' || result === 'invalid' || result === 'unknown') gap[result] += 1;
  gaps.set(id, gap);
}

/**
 * Most offerings first; among equals what takes least work, since that is where to begin, then by name, so that the
 * order of the offerings does not matter.
 */
function commonest(gaps: ReadonlyMap<string, Gap>): Gap[] {
  return [...gaps.values()]
    .sort(
      (a, b) => b.count - a.count || a.effortMinutes - b.effortMinutes || (a.element < b.element ? -1 : 1),
    )
    .slice(0, SHOWN_GAPS);
}

/** The framework's elements that a screening shows, in its order. */
export function shownElements(framework: Framework | undefined): Framework['elements'] {
  return (framework?.elements ?? []).filter((element) => element.appliesTo === 'offering');
}
