import type { LocalizedText } from '../../../base/language.ts';

export const kinds = ['skill', 'knowledge', 'attitude', 'language', 'other'] as const;
export type SkillKind = (typeof kinds)[number];

/** Further names of a concept: BCP 47 tag → names. */
export type Alternatives = { [tag: string]: string[] };

/** Something that people can or know, as a concept of its scheme. */
export type Concept = {
  uri: string;
  labels: LocalizedText;
  alternatives: Alternatives;
  kind: SkillKind;
  /** Its scheme does not have it any more; documents that name it stay true. */
  withdrawn: boolean;
};

/** What one file says of a concept: names in its languages; what it does not tell is undefined. */
export type ConceptNews = Pick<Concept, 'uri' | 'labels'> & Partial<Omit<Concept, 'uri' | 'labels'>>;

export const ESCO = 'http://data.europa.eu/esco/skill/';

/** The scheme of a concept: its URI up to the last slash or hash, which is included. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('#')) + 1);
}

/** An absolute http(s) address that can be a concept's URI (data/schemas/offering.json). */
export function isConceptUri(uri: string): boolean {
  return uri.length <= 400 && /^https?:\/\/[^\s/#]+[/#][^\s]*[^\s/#]$/.test(uri);
}
