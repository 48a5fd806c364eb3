import { type ElementAssessment, type Verdict, verdicts } from '../../framework/index.ts';
import type { Screened } from './screening.ts';

export const effectDirections = ['worse', 'better', 'other'] as const;
/** `other`: neither nearer to conforming nor farther from it; only what is not mandatory changes, or the reason. */
export type EffectDirection = (typeof effectDirections)[number];

type Judged = Pick<Screened, 'verdict' | 'undecided' | 'open' | 'effortMinutes' | 'elements'>;
type Result = ElementAssessment['result'];

/** An element that the change gives another result. `before` null: it is new. `after` null: nobody asks for it any more. */
export type ElementEffect = {
  id: string;
  before: Result | null;
  after: Result | null;
  obligation: ElementAssessment['obligation'];
  reason: ElementAssessment['reason'] | null;
  params: ElementAssessment['params'];
  pointer: string | null;
  /** Whether one mandatory thing more is open, one fewer, or neither. */
  direction: EffectDirection;
};

export type Effect = {
  /** `before` null: the framework is not in force. */
  before: Verdict | null;
  after: Verdict;
  direction: EffectDirection;
  /** It conformed, or nothing was asked of it, and it would not conform. */
  failing: boolean;
  elements: ElementEffect[];
};

/**
 * What a version of a framework changes for one offering; null: nothing. An element that was and is in order is no
 * effect, however it is worded. Where the framework is not in force yet (`before` null), what it would newly demand
 * counts: the mandatory elements that are open.
 */
export function effectOf(before: Judged | null, after: Judged): Effect | null {
  const elements = before ? changes(before.elements, after.elements) : newlyOpen(after.elements);
  const verdictStays = before ? before.verdict === after.verdict : after.verdict === 'conforms';
  if (verdictStays && elements.length === 0) return null;
  return {
    before: before?.verdict ?? null,
    after: after.verdict,
    direction: before ? directionOf(before, after) : 'worse',
    failing: (before === null || before.verdict === 'conforms') && after.verdict !== 'conforms',
    elements,
  };
}

/** By the verdict; where it stays the same, by how much is open, then by the work. */
function directionOf(before: Judged, after: Judged): EffectDirection {
  const nearer =
    verdicts.indexOf(after.verdict) - verdicts.indexOf(before.verdict) ||
    before.open - after.open ||
    before.effortMinutes - after.effortMinutes;
  if (nearer === 0) return 'other';
  return nearer > 0 ? 'better' : 'worse';
}

function newlyOpen(elements: readonly ElementAssessment[]): ElementEffect[] {
  return elements
    .filter((element) => element.obligation === 'mandatory' && isOpen(element))
    .map((element) => effect(null, element));
}

function changes(before: readonly ElementAssessment[], after: readonly ElementAssessment[]): ElementEffect[] {
  const old = new Map(before.map((element) => [element.id, element]));
  const kept = new Set(after.map(({ id }) => id));
  const now = after
    .filter((element) => isChange(old.get(element.id) ?? null, element))
    .map((element) => effect(old.get(element.id) ?? null, element));
  const gone = before.filter((element) => !kept.has(element.id) && isOpen(element));
  return [...now, ...gone.map((element) => effect(element, null))];
}

function isChange(before: ElementAssessment | null, after: ElementAssessment): boolean {
  if (!before) return isOpen(after);
  if (before.result !== after.result) return true;
  return isOpen(after) && (before.obligation !== after.obligation || before.reason !== after.reason);
}

/** One of the two there must be. */
function effect(before: ElementAssessment | null, after: ElementAssessment | null): ElementEffect {
  const told = (after ?? before)!;
  return {
    id: told.id,
    before: before?.result ?? null,
    after: after?.result ?? null,
    obligation: told.obligation,
    reason: after?.reason ?? null,
    params: after?.params ?? {},
    pointer: after?.pointer ?? null,
    direction: demandsMore(before, after),
  };
}

function demandsMore(before: ElementAssessment | null, after: ElementAssessment | null): EffectDirection {
  if (standsInTheWay(before) === standsInTheWay(after)) return 'other';
  return standsInTheWay(after) ? 'worse' : 'better';
}

function standsInTheWay(element: ElementAssessment | null): boolean {
  return element?.obligation === 'mandatory' && isOpen(element);
}

function isOpen({ result }: ElementAssessment): boolean {
  return result !== 'met' && result !== 'not-applicable';
}
