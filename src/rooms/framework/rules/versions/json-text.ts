/** What a text says as JSON, or where it stops being JSON: line and column count from 1. */
export type JsonText = { value: unknown } | { line: number; column: number };

export function readJson(text: string): JsonText {
  try {
    return { value: JSON.parse(text) };
  } catch {
    // The engine's own message names the place only sometimes.
    const before = text.slice(0, firstFlaw(text));
    const lines = before.split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }
}

const token =
  /[ \t\r\n]+|[{}[\]:,]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** What may come next: a value, a key, a colon, or a comma or the end of what is open; `-or-end` right after its beginning. */
type Awaited = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma';

/** The index of the first character that no JSON text has in its place. */
function firstFlaw(text: string): number {
  const open: ('{' | '[')[] = [];
  let next: Awaited = 'value';
  for (let at = 0; at < text.length; ) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0];
    if (found === undefined) return at;
    if (!/^\s/.test(found)) {
      const after = follow(found, next, open);
      if (after === null) return at;
      next = after;
    }
    at += found.length;
  }
  return text.length;
}

/** What is awaited after a token; null: it has no place here. */
function follow(found: string, next: Awaited, open: ('{' | '[')[]): Awaited | null {
  const ends = next === 'comma' || next.endsWith('-or-end');
  switch (found) {
    case '{':
    case '[':
      if (!next.startsWith('value')) return null;
      open.push(found);
      return found === '{' ? 'key-or-end' : 'value-or-end';
    case '}':
    case ']':
      if (!ends || open.at(-1) !== (found === '}' ? '{' : '[')) return null;
      open.pop();
      return 'comma';
    case ':':
      return next === 'colon' ? 'value' : null;
    case ',':
      if (next !== 'comma' || open.length === 0) return null;
      return open.at(-1) === '{' ? 'key' : 'value';
    default:
      if (next.startsWith('key')) return found.startsWith('"') ? 'colon' : null;
      return next.startsWith('value') ? 'comma' : null;
  }
}
