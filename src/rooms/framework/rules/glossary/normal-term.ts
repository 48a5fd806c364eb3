import type { LocalizedText } from '../../../../base/language.ts';
import { type Definition, type Labels, sources, type TermContent } from './term.ts';

/**
 * The one form of a term's content: texts without white space around them, nothing empty, lists without repetition
 * and in a fixed order. Two contents that say the same are then equal, and so are their fingerprints.
 */
export function normalTerm(content: TermContent): TermContent {
  const parts = {
    altLabel: labels(content.altLabel),
    hiddenLabel: labels(content.hiddenLabel),
    related: list(content.related),
    broader: list(content.broader),
    exactMatch: list(content.exactMatch),
    note: localized(content.note),
  };
  const said = Object.entries(parts).filter(([, part]) => part && Object.keys(part).length > 0);
  return {
    prefLabel: localized(content.prefLabel),
    definitions: content.definitions.map(definition).sort(inOrder),
    ...Object.fromEntries(said),
  };
}

function definition({ source, reference, url, text }: Definition): Definition {
  return {
    source,
    reference: reference.trim(),
    ...(url?.trim() && { url: url.trim() }),
    text: localized(text),
  };
}

/** By source, then by reference, then by the text itself: never by the accident of typing. */
function inOrder(one: Definition, other: Definition): number {
  const rank = sources.indexOf(one.source) - sources.indexOf(other.source);
  return rank || compare(one.reference, other.reference) || compare(key(one), key(other));
}

function key({ url, text }: Definition): string {
  return JSON.stringify([url ?? '', Object.entries(text)]);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function localized(text: LocalizedText | undefined): LocalizedText {
  const written = Object.entries(text ?? {}).map(
    ([tag, words]) => [tag.toLowerCase(), words?.trim()] as const,
  );
  return Object.fromEntries(written.filter(([, words]) => words).sort(([a], [b]) => compare(a, b)));
}

function labels(all: Labels | undefined): Labels {
  const written = Object.entries(all ?? {}).map(([tag, words]) => [tag.toLowerCase(), list(words)] as const);
  return Object.fromEntries(
    written.filter(([, words]) => words.length > 0).sort(([a], [b]) => compare(a, b)),
  );
}

function list(words: readonly string[] | undefined): string[] {
  return [...new Set((words ?? []).map((word) => word.trim()).filter(Boolean))].sort(compare);
}
