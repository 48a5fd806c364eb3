/** A JSON object that nothing is known of yet. */
export type Thing = Record<string, unknown>;

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object that stands there, or one that says nothing. */
export function thing(value: unknown): Thing {
  return isThing(value) ? value : {};
}

/** The objects of a list. */
export function things(value: unknown): Thing[] {
  return Array.isArray(value) ? value.filter(isThing) : [];
}

/** A text, number or truth value in letters; undefined for what is not there and for anything with parts. */
export function plainText(value: unknown): string | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}
