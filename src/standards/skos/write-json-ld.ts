import type { LocalizedText } from '../../base/language.ts';
import {
  DCT,
  RDF,
  SKOS,
  type SkosConcept,
  type SkosDefinition,
  type SkosScheme,
  type Texts,
} from './concept.ts';

const words = (id: string) => ({ '@id': id, '@container': '@language' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });

/** The whole context stands in the file, so that nobody has to fetch anything to read it. */
const context = {
  skos: SKOS,
  dct: DCT,
  rdf: RDF,
  id: '@id',
  type: '@type',
  title: words('dct:title'),
  prefLabel: words('skos:prefLabel'),
  altLabel: words('skos:altLabel'),
  hiddenLabel: words('skos:hiddenLabel'),
  scopeNote: words('skos:scopeNote'),
  definition: 'skos:definition',
  value: words('rdf:value'),
  source: 'dct:source',
  kind: 'dct:type',
  related: link('skos:related'),
  broader: link('skos:broader'),
  exactMatch: link('skos:exactMatch'),
  inScheme: link('skos:inScheme'),
  hasTopConcept: link('skos:hasTopConcept'),
};

/**
 * A concept scheme as JSON-LD 1.1. A definition is a resource of its own (SKOS Primer §4.2), so that it can say where
 * it comes from: rdf:value holds its text in each language, dct:source the document in words and, where it has one, its
 * address.
 */
export function skosJsonLd(scheme: SkosScheme): Record<string, unknown> {
  const top = scheme.concepts.filter(({ broader }) => broader.length === 0).map(({ uri }) => uri);
  const head = {
    id: scheme.uri,
    type: 'skos:ConceptScheme',
    title: scheme.title,
    ...(top.length > 0 && { hasTopConcept: top }),
  };
  return { '@context': context, '@graph': [head, ...scheme.concepts.map((one) => concept(one, scheme.uri))] };
}

function concept(one: SkosConcept, scheme: string): Record<string, unknown> {
  const { uri, definitions, related, broader, exactMatch } = one;
  const said = {
    prefLabel: one.prefLabel,
    altLabel: one.altLabel,
    hiddenLabel: one.hiddenLabel,
    definition: definitions.map(definition),
    scopeNote: one.scopeNote,
    related,
    broader,
    exactMatch,
  };
  return { id: uri, type: 'skos:Concept', inScheme: scheme, ...withoutEmpty(said) };
}

function definition({ text, source, url, kind }: SkosDefinition): Record<string, unknown> {
  const from = [...(source ? [source] : []), ...(url ? [{ id: url }] : [])];
  return withoutEmpty({ value: text, source: from, ...(kind && { kind }) });
}

function withoutEmpty(all: Record<string, string | object | LocalizedText | Texts>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => typeof value === 'string' || Object.keys(value).length > 0),
  );
}
