import type { LocalizedText } from '../../../../base/language.ts';
import { publicUrls } from '../../../../base/paths.ts';
import type { SkosConcept, SkosDefinition, SkosScheme } from '../../../../standards/skos/index.ts';
import { type Definition, type Source, sources, type TermContent } from './term.ts';

/** The address of a term, under which it is known to the world; `base` is the program's own without a slash. */
export function termUri(base: string, id: string): string {
  return base + publicUrls.term(id);
}

type Kept = { id: string; content: TermContent };

/** Terms as a SKOS concept scheme. Relations go only to terms, so that no address leads nowhere. */
export function schemeOf(
  base: string,
  title: LocalizedText,
  terms: readonly Kept[],
  path: string,
): SkosScheme {
  return { uri: base + path, title, concepts: terms.map((term) => conceptOf(base, term)) };
}

function conceptOf(base: string, { id, content }: Kept): SkosConcept {
  const { prefLabel, altLabel = {}, hiddenLabel = {}, definitions, note = {} } = content;
  const uris = (ids: readonly string[] = []) => ids.map((one) => termUri(base, one));
  return {
    uri: termUri(base, id),
    prefLabel,
    altLabel,
    hiddenLabel,
    definitions: definitions.map(({ source, reference, url, text }) => ({
      text,
      source: reference,
      kind: source,
      ...(url && { url }),
    })),
    scopeNote: note,
    related: uris(content.related),
    broader: uris(content.broader),
    exactMatch: content.exactMatch ?? [],
  };
}

/**
 * A concept as a term's content, not yet checked. A definition that does not say whose it is counts as somebody
 * else's; one that does not say where it comes from is referred to the concept itself.
 * @param idOf the term that a URI stands for, if there is one: what leads to none is left out
 */
export function contentOf(concept: SkosConcept, idOf: (uri: string) => string | undefined): TermContent {
  const { uri, prefLabel, altLabel, hiddenLabel, definitions, scopeNote, exactMatch } = concept;
  const ids = (uris: readonly string[]) => uris.map(idOf).filter((id) => id !== undefined);
  return {
    prefLabel,
    altLabel,
    hiddenLabel,
    definitions: definitions.map((one) => definitionOf(one, uri)),
    related: ids(concept.related),
    broader: ids(concept.broader),
    exactMatch,
    note: scopeNote,
  };
}

function definitionOf({ text, source, url, kind }: SkosDefinition, uri: string): Definition {
  const known = sources.find((one): one is Source => one === kind) ?? 'other';
  return { source: known, reference: source ?? url ?? uri, text, ...(url && { url }) };
}
