import type { LocalizedText } from '../../base/language.ts';

/** Language tag → texts. */
export type Texts = { [tag: string]: string[] | undefined };

/** A definition, where it comes from, and (as `kind`) whose it is in the words of whoever wrote the file. */
export type SkosDefinition = { text: LocalizedText; source?: string; url?: string; kind?: string };

/** A concept of a SKOS concept scheme (SKOS Reference, W3C Recommendation 18 August 2009, §3–§8). */
export type SkosConcept = {
  uri: string;
  prefLabel: LocalizedText;
  altLabel: Texts;
  hiddenLabel: Texts;
  definitions: SkosDefinition[];
  scopeNote: LocalizedText;
  /** URIs. */
  related: string[];
  broader: string[];
  exactMatch: string[];
};

export type SkosScheme = { uri: string; title: LocalizedText; concepts: SkosConcept[] };

export const SKOS = 'http://www.w3.org/2004/02/skos/core#';
export const DCT = 'http://purl.org/dc/terms/';
export const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
