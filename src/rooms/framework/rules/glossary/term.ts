import type { LocalizedText } from '../../../../base/language.ts';

/** Whose definition it is, in the order in which definitions are shown: what was agreed together comes first. */
export const sources = ['consortium', 'institution', 'oksa', 'national', 'eu', 'other'] as const;
export type Source = (typeof sources)[number];

/** Language tag (lower case) → labels. */
export type Labels = { [tag: string]: string[] | undefined };

export type Definition = { source: Source; reference: string; url?: string; text: LocalizedText };

/** What is said of a term, data/schemas/glossary.json#/$defs/content. `related` and `broader` are ids of terms. */
export type TermContent = {
  prefLabel: LocalizedText;
  altLabel?: Labels;
  hiddenLabel?: Labels;
  definitions: Definition[];
  related?: string[];
  broader?: string[];
  exactMatch?: string[];
  note?: LocalizedText;
};

/** A term is used until a version says that it no longer is; then it stays readable. */
export const termStates = ['in-use', 'withdrawn'] as const;
export type TermState = (typeof termStates)[number];

/** How a version came about. */
export const origins = ['shipped', 'proposal', 'own', 'import'] as const;
export type Origin = (typeof origins)[number];

/** '02473.kurssi' belongs to the institution 02473; an id without a full stop is the consortium's: null. */
export function ownerOf(id: string): string | null {
  const at = id.indexOf('.');
  return at < 0 ? null : id.slice(0, at);
}

/** The id of an institution's own term. */
export function ownId(institution: string, slug: string): string {
  return `${institution}.${slug}`;
}

/** 'Osaamistavoite (op)' → 'osaamistavoite-op'; 'term' where nothing is left. */
export function slugOf(label: string): string {
  const plain = label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 60);
  return slug.replace(/^-+|-+$/g, '') || 'term';
}
