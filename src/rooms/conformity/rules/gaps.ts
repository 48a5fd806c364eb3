import {
  align,
  type CompiledFramework,
  type ElementAssessment,
  type Framework,
  type FrameworkPin,
  type Verdict,
  verdicts,
} from '../../framework/index.ts';
import { isUndecided, type Screened } from './screening.ts';

export const gapScopes = ['mandatory', 'recommended'] as const;
/** Whether only what is mandatory counts, or what is recommended as well. */
export type GapScope = (typeof gapScopes)[number];

export const gapOrders = ['effort', 'count'] as const;
export type GapOrder = (typeof gapOrders)[number];

/**
 * One thing that one framework asks for, or several of them: then it is mended once.
 * `key` is '<framework>@<version>/<element>' of the first that asks.
 */
export type Requirement = {
  key: string;
  obligation: GapScope;
  title: Framework['title'];
  asked: { framework: FrameworkPin; element: string }[];
};

export const gapKinds = ['missing', 'invalid', 'unknown'] as const;
export type GapKind = (typeof gapKinds)[number];

/** What one offering lacks of a requirement; `pointer` is the place to mend it, `effortMinutes` the work. */
export type OfferingGap = Pick<
  ElementAssessment,
  'reason' | 'params' | 'pointer' | 'effortMinutes' | 'unmendable'
> & {
  requirement: string;
  obligation: GapScope;
  kind: GapKind;
};

/** How many offerings lack a requirement, by kind; minutes for one offering (the most) and for all of them. */
export type GapLine = Requirement & {
  count: number;
  effortMinutes: number;
  totalMinutes: number;
} & Record<GapKind, number>;

/** The requirements of several frameworks, each thing once, in the order of the first framework and then the next. */
export function requirementsOf(frameworks: readonly CompiledFramework[], scope: GapScope): Requirement[] {
  return align(frameworks.map(({ framework }) => framework)).flatMap(({ elements }) => {
    const asked = elements.flatMap((ids, index) =>
      ids.flatMap((id) => {
        const { framework, ...compiled } = frameworks[index]!;
        const element = framework.elements.find((one) => one.id === id);
        const wanted = element?.appliesTo === 'offering' && isWanted(element.obligation, scope);
        const pin = { id: compiled.id, version: compiled.version, sha256: compiled.sha256 };
        return wanted ? [{ pin, element }] : [];
      }),
    );
    const [first] = asked;
    if (!first) return [];
    const isMandatory = asked.some(({ element }) => element.obligation === 'mandatory');
    return [
      {
        key: `${first.pin.id}@${first.pin.version}/${first.element.id}`,
        obligation: isMandatory ? 'mandatory' : 'recommended',
        title: first.element.title,
        asked: asked.map(({ pin, element }) => ({ framework: pin, element: element.id })),
      },
    ];
  });
}

function isWanted(obligation: string, scope: GapScope): boolean {
  return obligation === 'mandatory' || (scope === 'recommended' && obligation === 'recommended');
}

/**
 * What an offering lacks, one gap a requirement. Where several frameworks ask for the same thing, it is told as the
 * one sees it who finds something wrong, and it costs the work of the most demanding.
 * @param reports the offering against each framework, by the framework's SHA-256
 */
export function gapsOf(
  requirements: readonly Requirement[],
  reports: ReadonlyMap<string, Pick<Screened, 'elements'>>,
): OfferingGap[] {
  return requirements.flatMap(({ key, obligation, asked }) => {
    const open = asked.flatMap(({ framework, element }) => {
      const found = reports.get(framework.sha256)?.elements.find(({ id }) => id === element);
      return found && isOpen(found) ? [found] : [];
    });
    const told = open.find(({ result }) => result === 'invalid') ?? open[0];
    if (!told) return [];
    const { result, reason, params, pointer, unmendable } = told;
    const effortMinutes = Math.max(...open.map((one) => one.effortMinutes));
    const gap = {
      requirement: key,
      obligation,
      kind: result as GapKind,
      reason,
      params,
      pointer,
      effortMinutes,
    };
    return [unmendable ? { ...gap, unmendable } : gap];
  });
}

function isOpen({ result }: ElementAssessment): boolean {
  return result !== 'met' && result !== 'not-applicable';
}

/** An offering against several frameworks in a few words; `open` counts its gaps, the work is in minutes. */
export type GapStanding = { verdict: Verdict; undecided: boolean; open: number; effortMinutes: number };

/** How an offering stands against several frameworks: the worst verdict, and the work of its gaps. */
export function standingWith(reports: Iterable<Screened>, gaps: readonly OfferingGap[]): GapStanding {
  const open = [...reports].filter(({ verdict }) => verdict !== 'conforms');
  const verdict = verdicts.find((one) => open.some((report) => report.verdict === one)) ?? 'conforms';
  const undecided = isUndecided({ verdict, undecided: open.every((report) => report.undecided) });
  const effortMinutes = gaps.reduce((sum, gap) => sum + gap.effortMinutes, 0);
  return { verdict, undecided, open: gaps.length, effortMinutes };
}

/** Orders by how near to conforming: by verdict, then fewest gaps, then least work. */
export function nearestFirst(a: GapStanding, b: GapStanding): number {
  const farther = verdicts.indexOf(b.verdict) - verdicts.indexOf(a.verdict);
  return farther || a.open - b.open || a.effortMinutes - b.effortMinutes;
}

/** What has been counted of some offerings: how many, how many of them lack something, and what. */
export type GapTally = {
  offerings: number;
  lacking: number;
  effortMinutes: number;
  /** By the requirement's key. */
  lines: Record<string, Pick<GapLine, 'count' | 'effortMinutes' | 'totalMinutes' | GapKind>>;
};

export function emptyTally(): GapTally {
  return { offerings: 0, lacking: 0, effortMinutes: 0, lines: {} };
}

/** Counts one more offering. */
export function addToTally(tally: GapTally, gaps: readonly OfferingGap[]): void {
  tally.offerings += 1;
  tally.lacking += gaps.length > 0 ? 1 : 0;
  for (const { requirement, kind, effortMinutes } of gaps) {
    const line = tally.lines[requirement] ?? emptyLine();
    line.count += 1;
    line[kind] += 1;
    line.effortMinutes = Math.max(line.effortMinutes, effortMinutes);
    line.totalMinutes += effortMinutes;
    tally.effortMinutes += effortMinutes;
    tally.lines[requirement] = line;
  }
}

/** Several tallies as one: that of a consortium from those of its institutions. */
export function sumOfTallies(tallies: readonly GapTally[]): GapTally {
  const sum = emptyTally();
  for (const { offerings, lacking, effortMinutes, lines } of tallies) {
    sum.offerings += offerings;
    sum.lacking += lacking;
    sum.effortMinutes += effortMinutes;
    for (const [key, line] of Object.entries(lines)) {
      const one = sum.lines[key] ?? emptyLine();
      for (const part of ['count', 'totalMinutes', ...gapKinds] as const) one[part] += line[part];
      one.effortMinutes = Math.max(one.effortMinutes, line.effortMinutes);
      sum.lines[key] = one;
    }
  }
  return sum;
}

function emptyLine(): GapTally['lines'][string] {
  return { count: 0, missing: 0, invalid: 0, unknown: 0, effortMinutes: 0, totalMinutes: 0 };
}

/** The requirements that somebody lacks: least work first, or the commonest first; among equals the other way counts. */
export function gapLines(
  requirements: readonly Requirement[],
  { lines }: GapTally,
  order: GapOrder,
): GapLine[] {
  const found = requirements.flatMap((requirement) => {
    const line = lines[requirement.key];
    return line ? [{ ...requirement, ...line }] : [];
  });
  const byEffort = (a: GapLine, b: GapLine) => a.effortMinutes - b.effortMinutes;
  const byCount = (a: GapLine, b: GapLine) => b.count - a.count;
  return found.sort((a, b) =>
    order === 'effort' ? byEffort(a, b) || byCount(a, b) : byCount(a, b) || byEffort(a, b),
  );
}
