import type { Id } from '../../../base/ids.ts';
import type { LocalizedText } from '../../../base/language.ts';

export const certificateKinds = ['electronic', 'paper', 'none'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** What is granted. `registerClass`: completion class in the study register; null: not said. */
export type Grants = {
  credits: boolean;
  badge: boolean;
  certificate: CertificateKind;
  registerClass: string | null;
};

/** ECTS credits, both ends included; null: no such bound. */
export type Span = { ectsFrom: number | null; ectsTo: number | null };

/** One rule of an institution. Days are YYYY-MM-DD; `validTo` is the last one, null: for the time being. */
export type GrantRule = Grants &
  Span & {
    institution: string;
    id: Id;
    event: string;
    note: LocalizedText;
    reason: string;
    validFrom: string;
    validTo: string | null;
    endedReason: string | null;
  };

export type InForce = 'later' | 'now' | 'ended';

/** Whether a rule holds on a day. */
export function standingOf({ validFrom, validTo }: GrantRule, day: string): InForce {
  if (validTo !== null && (validTo < day || validTo < validFrom)) return 'ended';
  return validFrom > day ? 'later' : 'now';
}

/** What is granted for something, and the rule that says so; `rule` null: no rule speaks of it, nothing is promised. */
export type Granted = { rule: GrantRule | null; grants: Grants | null };

/**
 * What is granted for a learning event on a day.
 * @param ects credits of what was learned; null where it has none, which only a rule without bounds covers
 * @param rules of one institution, whose spans do not overlap (`overlapping` sees to that)
 * @param day YYYY-MM-DD
 */
export function grantsFor(
  event: string,
  ects: number | null,
  rules: readonly GrantRule[],
  day: string,
): Granted {
  const rule = rules.find(
    (one) => one.event === event && standingOf(one, day) === 'now' && covers(one, ects),
  );
  if (!rule) return { rule: null, grants: null };
  const { credits, badge, certificate, registerClass } = rule;
  return { rule, grants: { credits, badge, certificate, registerClass } };
}

function covers({ ectsFrom, ectsTo }: Span, ects: number | null): boolean {
  if (ects === null) return ectsFrom === null && ectsTo === null;
  return (ectsFrom ?? 0) <= ects && ects <= (ectsTo ?? Number.POSITIVE_INFINITY);
}

export type NewRule = Span & Pick<GrantRule, 'event' | 'validFrom'>;

/**
 * How a new rule stands to those there are. It takes over from `predecessor`, of the same event and credits. It may
 * not come before `later`, a rule of the same kind that begins on its day or after it; nor beside `overlapping`, of
 * the same event and partly the same credits: with both it could not be told what is granted.
 */
export function placeOf(
  next: NewRule,
  rules: readonly GrantRule[],
): { predecessor?: GrantRule; later?: GrantRule; overlapping?: GrantRule } {
  const beside = rules.filter((rule) => rule.event === next.event && lasts(rule, next.validFrom));
  const same = beside.filter((rule) => sameSpan(rule, next));
  const later = same.find(({ validFrom }) => validFrom >= next.validFrom);
  const overlapping = beside.find((rule) => !sameSpan(rule, next) && overlap(rule, next));
  const [predecessor] = same;
  return {
    ...(predecessor && { predecessor }),
    ...(later && { later }),
    ...(overlapping && { overlapping }),
  };
}

function lasts({ validFrom, validTo }: GrantRule, day: string): boolean {
  return validTo === null || (validTo >= day && validTo >= validFrom);
}

function sameSpan(one: Span, other: Span): boolean {
  return one.ectsFrom === other.ectsFrom && one.ectsTo === other.ectsTo;
}

function overlap(one: Span, other: Span): boolean {
  const starts = Math.max(one.ectsFrom ?? 0, other.ectsFrom ?? 0);
  const end = Number.POSITIVE_INFINITY;
  return starts <= Math.min(one.ectsTo ?? end, other.ectsTo ?? end);
}

/** The day before, as YYYY-MM-DD. */
export function dayBefore(day: string): string {
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - 1);
  return instant.toISOString().slice(0, 10);
}

/** 2027-01-31 → 31.1.2027, as it is written in refusals, which are read in all languages. */
export function plainDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}.${month}.${year}`;
}

/** A span as arguments of a message: which bounds there are, and what they are. */
export function boundsOf({ ectsFrom, ectsTo }: Span): { bounds: string; from: number; to: number } {
  const bounds = `${ectsFrom === null ? '' : 'from'}${ectsTo === null ? '' : 'to'}` || 'none';
  return { bounds, from: ectsFrom ?? 0, to: ectsTo ?? 0 };
}
