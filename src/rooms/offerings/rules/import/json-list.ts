import { closingQuote, type JsonItem, lineCounter, scanJson } from './scan-json.ts';

/** Keys of an object that is itself what is offered, and no envelope around a list. */
const ITSELF = new Set(['title', 'nimi', 'name', 'oid', 'koulutus', 'toteutus']);

/**
 * The things a JSON file lists: the elements of its list; of an object the first list of objects in it ({"total": 2,
 * "hits": [{…}]}); or the object itself. Null when there is nothing of the kind.
 */
export function jsonItems(text: string): Iterable<JsonItem> | null {
  const start = text.search(/\S/);
  if (text[start] === '[') return listAt(text, start);
  if (text[start] !== '{') return null;
  const whole = { line: lineCounter(text)(start), text: text.slice(start).trimEnd() };
  const entries = topEntries(text, start);
  if (entries.some(({ key }) => ITSELF.has(key))) return [whole];
  const list = entries.find(({ value }) => /^\[\s*\{/.test(text.slice(value, value + 200)));
  return list ? listAt(text, list.value) : [whole];
}

function listAt(text: string, at: number): Iterable<JsonItem> {
  return { [Symbol.iterator]: () => scanJson(text, at) };
}

const MOST_ENTRIES = 100;

/** The keys of the object that opens at `start`, and where their values begin. */
function topEntries(text: string, start: number): { key: string; value: number }[] {
  const entries: { key: string; value: number }[] = [];
  let depth = 0;
  for (let at = start; at < text.length && entries.length < MOST_ENTRIES; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"') {
      const close = closingQuote(text, at);
      if (close === null) return entries;
      const value = /^\s*:\s*/.exec(text.slice(close + 1, close + 50));
      if (depth === 1 && value) {
        entries.push({ key: text.slice(at + 1, close), value: close + 1 + value[0].length });
      }
      at = close;
    }
  }
  return entries;
}
