import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { FieldError } from '../../../../base/errors.ts';
import { isSafePattern } from './safe-pattern.ts';

/** As many bytes as a framework that comes by page or API may have. */
export const MOST_BYTES = 2_000_000;
/** Characters of one check's JSON Schema, and of all of them. */
const MOST_OF_CHECK = 10_000;
const MOST_OF_CHECKS = 300_000;
const DEEPEST = 30;

/**
 * What of a framework must not be run on other people's documents, whatever its form: checks that are too large to be
 * compiled, that refer to themselves, or whose expressions may take years. One line for each place, as those of
 * `readFramework`.
 * @param json a parsed file, of whatever shape
 */
export function tooMuch(json: unknown): FieldError[] {
  const elements = (json as { elements?: unknown } | null)?.elements;
  if (!Array.isArray(elements)) return [];
  let all = 0;
  return elements.slice(0, 1000).flatMap((element, index) => {
    const check = (element as { check?: unknown } | null)?.check;
    if (typeof check !== 'object' || check === null) return [];
    const path = `elements.${index}.check`;
    const length = canonicalJson(check).length;
    all += length;
    if (length > MOST_OF_CHECK || all > MOST_OF_CHECKS)
      return [line(path, 'framework/check-too-large', { max: MOST_OF_CHECK })];
    return flawsIn(check, path, 0);
  });
}

function flawsIn(schema: unknown, path: string, depth: number): FieldError[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (depth > DEEPEST) return [line(path, 'framework/check-too-deep', { max: DEEPEST })];
  return Object.entries(schema).flatMap(([key, value]) => {
    const at = `${path}.${key}`;
    return [...flawsOf(key, value, at), ...flawsIn(value, at, depth + 1)];
  });
}

/** A property of the document may be called 'pattern' too: then it holds no text. */
function flawsOf(key: string, value: unknown, path: string): FieldError[] {
  if (/^\$(ref|dynamicRef|recursiveRef|id|anchor|dynamicAnchor)$/.test(key))
    return [line(path, 'framework/check-refers', { name: key })];
  if (key === 'pattern' && typeof value === 'string' && !isSafePattern(value))
    return [line(path, 'framework/check-pattern', { value: value.slice(0, 80) })];
  if (key !== 'patternProperties' || typeof value !== 'object' || value === null) return [];
  return Object.keys(value)
    .filter((pattern) => !isSafePattern(pattern))
    .map((pattern) => line(path, 'framework/check-pattern', { value: pattern.slice(0, 80) }));
}

function line(path: string, code: string, params: Record<string, string | number>): FieldError {
  return { path, code, params: { pointer: `/${path.replaceAll('.', '/')}`, ...params } };
}
