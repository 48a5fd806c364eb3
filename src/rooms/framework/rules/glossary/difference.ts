import type { LocalizedText } from '../../../../base/language.ts';
import type { Definition, TermContent } from './term.ts';

/** One fact of a term as it was and as it will be; null where there was or will be none. */
export type Line = {
  part:
    | 'prefLabel'
    | 'altLabel'
    | 'hiddenLabel'
    | 'definition'
    | 'note'
    | 'related'
    | 'broader'
    | 'exactMatch';
  /** Language of the texts; null for what has none. */
  language: string | null;
  /** Whose definition it is. */
  of?: Pick<Definition, 'source' | 'reference'>;
  before: string | null;
  after: string | null;
};

/**
 * A term's facts, old beside new, in the order in which the term is shown; what is the same on both sides is told too,
 * so that a reader sees the change in its place.
 */
export function differences(before: TermContent | null, after: TermContent): Line[] {
  const [old, fresh] = [factsOf(before), factsOf(after)];
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  const lines = keys.map((key) => {
    const known = (fresh.get(key) ?? old.get(key))!;
    return { ...known.head, before: old.get(key)?.text ?? null, after: fresh.get(key)?.text ?? null };
  });
  return lines.sort((one, other) => order.indexOf(one.part) - order.indexOf(other.part));
}

/** Whether the line tells a change. */
export function isChange({ before, after }: Line): boolean {
  return before !== after;
}

const order: Line['part'][] = [
  'prefLabel',
  'altLabel',
  'definition',
  'note',
  'related',
  'broader',
  'exactMatch',
  'hiddenLabel',
];

type Fact = { head: Omit<Line, 'before' | 'after'>; text: string };

function factsOf(content: TermContent | null): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  if (!content) return facts;
  const note = (head: Fact['head'], key: string, text: string) =>
    facts.set(`${head.part} ${key}`, { head, text });
  for (const part of ['prefLabel', 'note'] as const)
    for (const [language, text] of written(content[part])) note({ part, language }, language, text);
  for (const part of ['altLabel', 'hiddenLabel'] as const)
    for (const [language, words] of Object.entries(content[part] ?? {}))
      note({ part, language }, language, (words ?? []).join(', '));
  for (const part of ['related', 'broader', 'exactMatch'] as const)
    if (content[part]?.length) note({ part, language: null }, '', content[part].join(', '));
  const seen = new Map<string, number>();
  for (const { source, reference, url, text } of content.definitions) {
    // The same source twice: told apart by which one it is.
    const place = `${source} ${reference}`;
    const number = (seen.get(place) ?? 0) + 1;
    seen.set(place, number);
    const of = { source, reference };
    for (const [language, words] of written(text))
      note({ part: 'definition', language, of }, `${place} ${number} ${language}`, words);
    if (url) note({ part: 'definition', language: null, of }, `${place} ${number} url`, url);
  }
  return facts;
}

function written(text: LocalizedText | undefined): [string, string][] {
  return Object.entries(text ?? {}).filter((entry): entry is [string, string] => Boolean(entry[1]));
}
