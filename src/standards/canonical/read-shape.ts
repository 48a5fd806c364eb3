import { isPinnedContext } from '../contexts.ts';
import { asArray, isJsonObject, type JsonObject } from '../json.ts';
import type { JsonPath } from './json-path.ts';

/** A document without its texts, as text, and the texts in their order. */
export type Shape = { key: string; texts: readonly string[] };

/** Longer ones, and ones nested deeper, are not told by their shapes. */
const limits = { characters: 50_000, depth: 40 };

/**
 * What is the same in all documents of a kind, so that it can be worked out once. Undefined where that could go wrong:
 * contexts that are not pinned ones, text that is no Unicode, documents out of the ordinary in size.
 */
export function readShape(document: JsonObject): Shape | undefined {
  const texts: string[] = [];
  const key = keyOf(document, texts, limits.depth);
  if (key === undefined) return undefined;
  const all = [key, ...texts].join('');
  return all.length > limits.characters || LONE_SURROGATE.test(all) ? undefined : { key, texts };
}

const LONE_SURROGATE = /\p{Surrogate}/u;

/** Members whose texts decide what other parts of the document mean: types, and all that begins with '@'. */
function isFixed(name: string): boolean {
  return name === 'type' || name.startsWith('@');
}

function keyOf(value: unknown, texts: string[], depth: number): string | undefined {
  if (typeof value === 'string') {
    texts.push(value);
    return '""';
  }
  if (Array.isArray(value)) return depth > 0 ? arrayKey(value, texts, depth - 1) : undefined;
  if (isJsonObject(value)) return depth > 0 ? objectKey(value, texts, depth - 1) : undefined;
  return JSON.stringify(value);
}

function arrayKey(values: readonly unknown[], texts: string[], depth: number): string | undefined {
  let key = '[';
  for (const value of values) {
    const part = keyOf(value, texts, depth);
    if (part === undefined) return undefined;
    key += `${part},`;
  }
  return `${key}]`;
}

function objectKey(members: JsonObject, texts: string[], depth: number): string | undefined {
  let key = '{';
  for (const name of Object.keys(members)) {
    const value = members[name];
    if (name === '@context' && !asArray(value).every(isPinnedContext)) return undefined;
    const part = isFixed(name) ? JSON.stringify(value) : keyOf(value, texts, depth);
    if (part === undefined) return undefined;
    key += `${JSON.stringify(name)}:${part},`;
  }
  return `${key}}`;
}

/** Where the texts of a shape stand, in the same order. */
export function textPaths(document: JsonObject): readonly JsonPath[] {
  return pathsIn(document, []);
}

function pathsIn(value: unknown, path: JsonPath): readonly JsonPath[] {
  if (typeof value === 'string') return [path];
  if (Array.isArray(value)) return value.flatMap((item, n) => pathsIn(item, [...path, n]));
  if (!isJsonObject(value)) return [];
  return Object.keys(value).flatMap((name) => (isFixed(name) ? [] : pathsIn(value[name], [...path, name])));
}
