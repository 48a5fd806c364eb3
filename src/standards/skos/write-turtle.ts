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

/** The same concept scheme as `skosJsonLd`, as RDF 1.1 Turtle. */
export function skosTurtle({ uri, title, concepts }: SkosScheme): string {
  const prefixes = Object.entries({ skos: SKOS, dct: DCT, rdf: RDF });
  const head = subject(uri, 'skos:ConceptScheme', { 'dct:title': literals(title) });
  return [
    prefixes.map(([name, iri]) => `@prefix ${name}: <${iri}> .`).join('\n'),
    head,
    ...concepts.map((concept) => written(concept, uri)),
    '',
  ].join('\n\n');
}

function written(one: SkosConcept, scheme: string): string {
  return subject(one.uri, 'skos:Concept', {
    'skos:inScheme': [iri(scheme)],
    'skos:prefLabel': literals(one.prefLabel),
    'skos:altLabel': many(one.altLabel),
    'skos:hiddenLabel': many(one.hiddenLabel),
    'skos:definition': one.definitions.map(definition),
    'skos:scopeNote': literals(one.scopeNote),
    'skos:related': one.related.map(iri),
    'skos:broader': one.broader.map(iri),
    'skos:exactMatch': one.exactMatch.map(iri),
  });
}

function definition({ text, source, url, kind }: SkosDefinition): string {
  const facts = [
    `rdf:value ${literals(text).join(', ')}`,
    ...(source ? [`dct:source ${literal(source)}`] : []),
    ...(url ? [`dct:source ${iri(url)}`] : []),
    ...(kind ? [`dct:type ${literal(kind)}`] : []),
  ];
  return `[ ${facts.join(' ; ')} ]`;
}

function subject(uri: string, type: string, facts: Record<string, string[]>): string {
  const told = Object.entries(facts).filter(([, objects]) => objects.length > 0);
  return [`${iri(uri)} a ${type}`, ...told.map(([name, objects]) => `  ${name} ${objects.join(', ')}`)]
    .join(' ;\n')
    .concat(' .');
}

function literals(text: LocalizedText): string[] {
  return Object.entries(text).map(([tag, words]) => literal(words ?? '', tag));
}

function many(texts: Texts): string[] {
  return Object.entries(texts).flatMap(([tag, all]) => (all ?? []).map((words) => literal(words, tag)));
}

/** A string in Turtle's short form (§2.5.1): what would end it is escaped. */
function literal(words: string, tag?: string): string {
  const escaped = words
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
  return `"${escaped}"${tag ? `@${tag}` : ''}`;
}

/** An IRI holds none of the signs that would end it (Turtle §6.5, IRIREF); the others are escaped by number. */
function iri(uri: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what IRIREF forbids.
  const safe = uri.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign));
  return `<${safe}>`;
}
