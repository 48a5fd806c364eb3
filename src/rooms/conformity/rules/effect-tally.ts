import type { Effect, EffectDirection } from './effect.ts';

/** How often an element changes: how many more offerings lack it, how many fewer, and what does not matter so much. */
export type ElementTally = { id: string; count: number } & Record<EffectDirection, number>;

/** What a version changes in one institution, in figures. */
export type EffectTally = {
  institution: string;
  offerings: number;
  published: number;
  changed: number;
  /** Of the published ones, those that conformed and would not. */
  publishedFailing: number;
  failing: number;
  elements: ElementTally[];
} & Record<EffectDirection, number>;

export function emptyEffects(institution: string): EffectTally {
  const none = { offerings: 0, published: 0, changed: 0, publishedFailing: 0, failing: 0 };
  return { institution, ...none, worse: 0, better: 0, other: 0, elements: [] };
}

/** Counts one more offering; `effect` null: nothing changes for it. */
export function addEffect(
  tally: EffectTally,
  { published }: { published: boolean },
  effect: Effect | null,
): void {
  tally.offerings += 1;
  tally.published += published ? 1 : 0;
  if (!effect) return;
  tally.changed += 1;
  tally[effect.direction] += 1;
  tally.failing += effect.failing ? 1 : 0;
  tally.publishedFailing += effect.failing && published ? 1 : 0;
  for (const { id, direction } of effect.elements) {
    let element = tally.elements.find((one) => one.id === id);
    if (!element) {
      element = { id, count: 0, worse: 0, better: 0, other: 0 };
      tally.elements.push(element);
    }
    element.count += 1;
    element[direction] += 1;
  }
}

/** The elements of several institutions together, those that change most first. */
export function mostChanged(tallies: readonly EffectTally[]): ElementTally[] {
  const sums = new Map<string, ElementTally>();
  for (const { elements } of tallies)
    for (const { id, count, worse, better, other } of elements) {
      const sum = sums.get(id) ?? { id, count: 0, worse: 0, better: 0, other: 0 };
      sum.count += count;
      sum.worse += worse;
      sum.better += better;
      sum.other += other;
      sums.set(id, sum);
    }
  return [...sums.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
