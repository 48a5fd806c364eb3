import { canonicalJson } from '../../../base/canonical-json.ts';

/** The names of the parts in which two documents differ, sorted. */
export function changedKeys<D extends object>(before: Partial<D>, after: D): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => written(before, key) !== written(after, key)).sort();
}

function written(document: object, key: string): string {
  return Object.hasOwn(document, key)
    ? canonicalJson((document as Record<string, unknown>)[key] ?? null)
    : '';
}
