import { isJsonObject, type JsonObject } from '../json.ts';

/** Where a value stands in a document: names of members and numbers of elements, from the top. */
export type JsonPath = readonly (string | number)[];

/** The value at a path; undefined where the path leads nowhere. */
export function at(document: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
    return isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }, document);
}

/** The document with another value at the path, which must be there; the rest is shared, the order is kept. */
export function withValue<D extends JsonObject>(document: D, path: JsonPath, value: unknown): D {
  return replaced(document, path, value) as D;
}

function replaced(whole: unknown, [step, ...rest]: JsonPath, value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((part, n) => (n === step ? replaced(part, rest, value) : part));
  const members = whole as JsonObject;
  return { ...members, [step]: replaced(members[String(step)], rest, value) };
}
