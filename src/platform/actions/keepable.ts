// With the flag u this matches halves only: a whole pair is one character.
const unkeepableText = /[\0\ud800-\udfff]/u;
const DEEPEST = 100;

/**
 * The path of the first place that no database keeps: a NUL or half of a character (a lone surrogate) in a text or a
 * key, or nesting deeper than any document has. Null: all can be kept.
 */
export function unkeepable(input: unknown): string | null {
  const waiting: { path: string; value: unknown; depth: number }[] = [{ path: '', value: input, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { path, value, depth } = next;
    if (typeof value === 'string' && unkeepableText.test(value)) return path;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) continue;
    if (depth >= DEEPEST) return path;
    for (const [key, inner] of Object.entries(value)) {
      if (unkeepableText.test(key)) return path;
      waiting.push({ path: path ? `${path}.${key}` : key, value: inner, depth: depth + 1 });
    }
  }
  return null;
}
