/** A JSON object whose members have not been looked at yet. */
export type JsonObject = { [name: string]: unknown };

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD lets a single value stand without its array; this puts the array back. Absent gives an empty one. */
export function asArray(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The texts among the values of a member that may be one value or several. */
export function stringsOf(value: unknown): readonly string[] {
  return asArray(value).filter((item): item is string => typeof item === 'string');
}

const ABSOLUTE_URL = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** Whether the value is an absolute URL in the wide sense of the standards: a scheme, and nothing a URL may not hold. */
export function isAbsoluteUrl(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 2048 && ABSOLUTE_URL.test(value);
}
