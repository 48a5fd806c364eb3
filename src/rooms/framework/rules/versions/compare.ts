import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { Framework, FrameworkElement } from '../framework.ts';

/** Facts of a framework beside its elements, in the order in which they are shown. */
export const factParts = [
  'title',
  'edition',
  'status',
  'source',
  'basedOn',
  'creditBounds',
  'nearly',
] as const;
export type FactPart = (typeof factParts)[number];

/** What of an element may change, in the order in which it is shown. */
export const elementParts = [
  'obligation',
  'appliesTo',
  'title',
  'explanation',
  'source',
  'effortMinutes',
  'field',
  'evidence',
  'check',
  'predicates',
  'elm',
  'vocabulary',
  'links',
] as const;
export type ElementPart = (typeof elementParts)[number];

export type ChangedElement = {
  id: string;
  before: FrameworkElement;
  after: FrameworkElement;
  parts: ElementPart[];
};

/** What a version changes of another one. */
export type VersionComparison = {
  /** Which facts differ; the two frameworks tell how. */
  facts: FactPart[];
  added: FrameworkElement[];
  removed: FrameworkElement[];
  changed: ChangedElement[];
  /** Ids of the elements that stand in another order among those that both have. */
  moved: string[];
  unchanged: number;
};

/** What `after` changes of `before`; elements are the same where they have the same id. Pure. */
export function compareVersions(before: Framework, after: Framework): VersionComparison {
  const old = new Map(before.elements.map((element) => [element.id, element]));
  const fresh = new Set(after.elements.map(({ id }) => id));
  const both = after.elements.filter(({ id }) => old.has(id));
  const changed = both
    .map((element) => changeOf(old.get(element.id)!, element))
    .filter(({ parts }) => parts.length > 0);
  return {
    facts: factParts.filter((part) => !same(before[part], after[part])),
    added: after.elements.filter(({ id }) => !old.has(id)),
    removed: before.elements.filter(({ id }) => !fresh.has(id)),
    changed,
    moved: movedIds(
      before.elements.filter(({ id }) => fresh.has(id)),
      both,
    ),
    unchanged: both.length - changed.length,
  };
}

/** Whether the two ask for the same, in the same words and the same order. */
export function isSame({ facts, added, removed, changed, moved }: VersionComparison): boolean {
  return [facts, added, removed, changed, moved].every((list) => list.length === 0);
}

function changeOf(before: FrameworkElement, after: FrameworkElement): ChangedElement {
  const parts = elementParts.filter((part) => !same(partOf(before, part), partOf(after, part)));
  return { id: after.id, before, after, parts };
}

/** What an element says in one of its parts; undefined where it says nothing. */
export function partOf(element: FrameworkElement, part: ElementPart): unknown {
  return (element as Partial<Record<ElementPart, unknown>>)[part];
}

/** A missing list and an empty one mean the same. */
function same(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => (Array.isArray(value) && value.length === 0 ? undefined : value);
  return canonicalJson(plain(one) ?? null) === canonicalJson(plain(other) ?? null);
}

/** The fewest that would have to move: all but a longest run that stands in the old order. */
function movedIds(before: readonly FrameworkElement[], after: readonly FrameworkElement[]): string[] {
  const place = new Map(before.map(({ id }, index) => [id, index]));
  const places = after.map(({ id }) => place.get(id)!);
  const stays = longestRun(places);
  return after.filter((_, index) => !stays.has(index)).map(({ id }) => id);
}

/** The indexes of a longest increasing subsequence. */
function longestRun(numbers: readonly number[]): Set<number> {
  const length = numbers.map(() => 1);
  const previous = numbers.map(() => -1);
  for (let at = 0; at < numbers.length; at += 1)
    for (let earlier = 0; earlier < at; earlier += 1)
      if (numbers[earlier]! < numbers[at]! && length[earlier]! + 1 > length[at]!) {
        length[at] = length[earlier]! + 1;
        previous[at] = earlier;
      }
  const run = new Set<number>();
  const longest = Math.max(0, ...length);
  for (let at = length.indexOf(longest); at >= 0; at = previous[at]!) run.add(at);
  return run;
}
