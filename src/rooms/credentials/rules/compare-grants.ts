import { type GrantRule, type Grants, standingOf } from './grants.ts';

/** In what rules are compared. `span`: the credits that a rule is about. */
export const aspects = ['span', 'credits', 'badge', 'certificate', 'registerClass'] as const;
export type Aspect = (typeof aspects)[number];

/** What one institution grants for an event. `differs`: where it is not as most do; everywhere, where none is usual. */
export type Practice = { institution: string; rules: GrantRule[]; differs: Aspect[] };

/** One learning event. Institutions without a rule in force are in `silent`. */
export type ComparedEvent = {
  event: string;
  practices: Practice[];
  silent: string[];
  /** Aspects in which nothing is the most common. */
  split: Aspect[];
};

/**
 * Puts what institutions grant side by side, event by event, as it is in force on a day.
 * @param institutions in the order in which they are to be shown
 * @param rules of all of them
 */
export function compareRules(
  events: readonly string[],
  institutions: readonly string[],
  rules: readonly GrantRule[],
  day: string,
): ComparedEvent[] {
  const inForce = rules.filter((rule) => standingOf(rule, day) === 'now');
  return events.map((event) => {
    const told = institutions.flatMap((institution) => {
      const own = inForce.filter((rule) => rule.institution === institution && rule.event === event);
      return own.length > 0 ? [{ institution, rules: own.sort(bySpan) }] : [];
    });
    const usual = new Map(
      aspects.map((aspect) => [aspect, mostCommon(told.map((one) => said(one.rules, aspect)))]),
    );
    return {
      event,
      practices: told.map((one) => ({
        ...one,
        differs: aspects.filter((aspect) => said(one.rules, aspect) !== usual.get(aspect)),
      })),
      silent: institutions.filter((code) => !told.some(({ institution }) => institution === code)),
      split: aspects.filter((aspect) => told.length > 0 && usual.get(aspect) === null),
    };
  });
}

function bySpan(one: GrantRule, other: GrantRule): number {
  return (one.ectsFrom ?? 0) - (other.ectsFrom ?? 0);
}

/** What rules say in one respect, as a mark that is the same for those who say the same. */
function said(rules: readonly GrantRule[], aspect: Aspect): string {
  const of = (rule: GrantRule): unknown =>
    aspect === 'span' ? [rule.ectsFrom, rule.ectsTo] : rule[aspect satisfies keyof Grants];
  const all = rules.map((rule) => JSON.stringify(of(rule)));
  return (aspect === 'span' ? all : [...new Set(all)]).join(' ');
}

/** The mark that more have than any other one; null where two are equally common. */
function mostCommon(marks: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!first || (second && second[1] === first[1])) return null;
  return first[0];
}
