import type { Language } from '../../../../base/language.ts';
import type { TermContent } from './term.ts';

/** A piece of running text; `term` is the id of the term that it names. */
export type Piece = { text: string; term?: string };

/** Finds terms in running text of one language. */
export type Marker = (text: string) => Piece[];

/**
 * Recognises terms in prose by their preferred, other and hidden labels (the hidden ones hold inflected forms): whole
 * words only, the longest label first, each term once in a text.
 */
export function marker(language: Language, terms: readonly { id: string; content: TermContent }[]): Marker {
  const known = new Map<string, string>();
  for (const { id, content } of terms) {
    for (const label of labelsIn(content, language)) {
      const key = label.toLocaleLowerCase(language);
      if (!known.has(key)) known.set(key, id);
    }
  }
  const labels = [...known.keys()].sort((one, other) => other.length - one.length);
  if (labels.length === 0) return (text) => [{ text }];
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${labels.map(escaped).join('|')})(?![\\p{L}\\p{N}-])`,
    'giu',
  );
  return (text) => pieces(text, any, (word) => known.get(word.toLocaleLowerCase(language)));
}

function labelsIn({ prefLabel, altLabel, hiddenLabel }: TermContent, language: Language): string[] {
  const words = [prefLabel[language], ...(altLabel?.[language] ?? []), ...(hiddenLabel?.[language] ?? [])];
  // A word of two letters is found where nobody means it.
  return words.filter((word): word is string => (word?.length ?? 0) > 2);
}

function pieces(text: string, any: RegExp, idOf: (word: string) => string | undefined): Piece[] {
  const found: Piece[] = [];
  const marked = new Set<string>();
  let from = 0;
  for (const match of text.matchAll(any)) {
    const term = idOf(match[0]);
    if (!term || marked.has(term)) continue;
    marked.add(term);
    if (match.index > from) found.push({ text: text.slice(from, match.index) });
    found.push({ text: match[0], term });
    from = match.index + match[0].length;
  }
  if (from < text.length) found.push({ text: text.slice(from) });
  return found;
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
