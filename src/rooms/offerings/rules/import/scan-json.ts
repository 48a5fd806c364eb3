/** One element of a JSON list as it stands in the file. `line` is the line on which it begins, from 1. */
export type JsonItem = { line: number; text: string };

/**
 * Splits the JSON list that opens at `from` into its elements, lazily and without understanding them.
 * As with CSV, one mistake costs one element: a text without its closing quote ends at the line break, which no JSON
 * text may hold, and reading goes on with the next element that begins as far to the right as the first one did.
 */
export function* scanJson(text: string, from: number): Generator<JsonItem> {
  const lines = lineCounter(text);
  let indent: string | null = null;
  let at = from + 1;
  for (;;) {
    while (at < text.length && SEPARATORS.has(text[at]!)) at += 1;
    if (at >= text.length || text[at] === ']') return;
    indent ??= text.slice(text.lastIndexOf('\n', at) + 1, at);
    const line = lines(at);
    const end = elementEnd(text, at);
    const next = end ?? nextStart(text, at, indent);
    yield { line, text: text.slice(at, next) };
    at = next;
  }
}

const SEPARATORS = new Set([' ', '\t', '\n', '\r', ',']);

/** Where the element that begins at `start` ends; null when a text in it is not closed. */
function elementEnd(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]!;
    if (character === '"') {
      const close = closingQuote(text, at);
      if (close === null) return null;
      at = close;
    } else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (character === ',' && depth === 0) return at;
  }
  return text.length;
}

/** Where the text that opens at `start` is closed. */
export function closingQuote(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === '"') return at;
    else if (character === '\n' || character === '\r') return null;
  }
  return null;
}

function nextStart(text: string, at: number, indent: string): number {
  const found = /^\s*$/.test(indent) ? text.indexOf(`\n${indent}{`, at) : -1;
  return found < 0 ? text.length : found + 1;
}

/** Counts lines on the way: each place must lie behind the one asked for before. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1;
  // Looked for once: a file without line breaks is not searched to its end for every element.
  let next = text.indexOf('\n');
  return (at) => {
    for (; next >= 0 && next < at; next = text.indexOf('\n', next + 1)) line += 1;
    return line;
  };
}
