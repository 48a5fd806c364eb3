import type { Outcome } from '../../../framework/index.ts';

/** The outcomes written into one cell, one a line or parted by ';' or '|', without bullets and numbers. */
export function splitOutcomes(text: string): string[] {
  return text
    .split(/[\n;|]+/)
    .map((part) => part.replace(/^\s*(?:[-–•*·▪]|\d{1,2}[.)])\s+/u, '').trim())
    .filter(Boolean);
}

/**
 * Joins the lists of several languages by position: the first Finnish one and the first Swedish one are one outcome.
 * `uneven` when the lists are not equally long, and the position may therefore mislead.
 */
export function joinOutcomes(lists: ReadonlyMap<string, string[]>): { outcomes: Outcome[]; uneven: boolean } {
  const lengths = [...lists.values()].map((list) => list.length).filter((length) => length > 0);
  const longest = Math.max(0, ...lengths);
  const outcomes = Array.from({ length: longest }, (_, index) => {
    const texts = [...lists].flatMap(([language, list]) => (list[index] ? [[language, list[index]]] : []));
    return { id: `o${index + 1}`, text: Object.fromEntries(texts) };
  });
  return { outcomes, uneven: lengths.some((length) => length !== longest) };
}
