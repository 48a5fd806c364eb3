/** What one thing of a JSON file says: path ('nimi.fi') → text. A path that is not there says nothing. */
export type Flat = Map<string, string>;

const DEEPEST = 6;

/**
 * Lays an object out as the cells of a row. Nested objects become paths; the values of a list stand in one cell, a
 * line each, as people write them into a spreadsheet.
 */
export function flatten(item: object): Flat {
  const flat: Flat = new Map();
  for (const [key, value] of Object.entries(item)) visit(flat, key, value, 1);
  return flat;
}

function visit(flat: Flat, path: string, value: unknown, depth: number): void {
  if (Array.isArray(value)) {
    if (value.length === 0) put(flat, path, '');
    // A list in a list goes down too: a file of nothing but brackets has no end.
    for (const one of value)
      if (!Array.isArray(one)) visit(flat, path, one, depth);
      else if (depth < DEEPEST) visit(flat, path, one, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= DEEPEST) return;
    for (const [key, inner] of Object.entries(value)) visit(flat, `${path}.${key}`, inner, depth + 1);
  } else put(flat, path, value === null || value === undefined ? '' : String(value));
}

function put(flat: Flat, path: string, text: string): void {
  const before = flat.get(path);
  flat.set(path, before ? `${before}\n${text}` : text);
}
