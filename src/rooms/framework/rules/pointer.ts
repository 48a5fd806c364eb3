/** What a JSON pointer (RFC 6901) finds: whether its last key exists, and the value there. */
export type Found = { exists: boolean; value: unknown };

const absent: Found = { exists: false, value: undefined };

// Pointers come from frameworks, so there are few; splitting them anew for every document would be the dearest part.
const split = new Map<string, readonly string[]>();
const MOST = 10_000;

function keysOf(pointer: string): readonly string[] {
  const known = split.get(pointer);
  if (known) return known;
  const keys = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (split.size < MOST) split.set(pointer, keys);
  return keys;
}

/** Follows a pointer. Only own members count: '/constructor' finds nothing in {}. */
export function follow(document: unknown, pointer: string): Found {
  let value = document;
  for (const key of keysOf(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return absent;
    value = (value as Record<string, unknown>)[key];
  }
  return value === undefined ? absent : { exists: true, value };
}

/** Nothing in it: null, blank text, an empty list, or an object whose members are all empty. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}
