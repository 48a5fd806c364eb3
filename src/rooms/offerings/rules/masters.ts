import { canonicalJson } from '../../../base/canonical-json.ts';
import type { OfferingDocument } from '../../framework/index.ts';

type Key = keyof OfferingDocument;

/** The data items for which an institution says which system is master, and the parts of the document they cover. */
export const dataItems = {
  title: ['title'],
  description: ['description', 'furtherInformation'],
  summary: ['plainSummary'],
  credits: ['ects', 'hours'],
  language: ['language'],
  level: ['level', 'field'],
  outcomes: ['outcomes'],
  assessment: ['assessment', 'supervision'],
  delivery: ['mode', 'deliveryMix', 'pace'],
  prerequisites: ['prerequisites', 'targetGroup'],
  relevance: ['relevance', 'coDesigners'],
  parts: ['parts', 'stackability'],
  form: ['form', 'origin'],
  quality: ['qualityAssurance', 'certificate'],
  price: ['price'],
} as const satisfies Record<string, readonly Key[]>;

export type DataItem = keyof typeof dataItems;
export const dataItemNames = Object.keys(dataItems) as DataItem[];

/**
 * Who has the say in a data item of what was imported. `source`: the study system; it is read-only here. `opinko`:
 * what is written here stays, whatever a later import says. `latest`: whoever said something new last.
 */
export const masterChoices = ['latest', 'source', 'opinko'] as const;
export type Master = (typeof masterChoices)[number];

/** `system` is what the institution calls its study system. Items that are not named are `latest`. */
export type MasterSettings = { system: string; masters: Partial<Record<DataItem, Master>> };

export const noMasters: MasterSettings = { system: '', masters: {} };

export function masterOf({ masters }: MasterSettings, item: DataItem): Master {
  return masters[item] ?? 'latest';
}

/** The keys of the document that have this master. */
export function keysWith(settings: MasterSettings, master: Master): Key[] {
  return dataItemNames
    .filter((item) => masterOf(settings, item) === master)
    .flatMap((item) => dataItems[item]);
}

/**
 * The parts of a document that are kept in the study system and therefore read-only here: those whose master it is
 * and of which its last import said something. What it says nothing of is written here.
 * @param imported what the last import said; null for an offering that does not come from a source
 */
export function masteredParts(settings: MasterSettings, imported: Partial<OfferingDocument> | null): Key[] {
  if (!imported) return [];
  return keysWith(settings, 'source').filter((key) => Object.hasOwn(imported, key));
}

/** `next` with the parts of `kept` as they stand in `current`: what a form sends cannot change them. */
export function keepMastered(
  current: OfferingDocument,
  next: OfferingDocument,
  kept: readonly string[],
): OfferingDocument {
  const result = { ...next } as Record<string, unknown>;
  for (const key of kept) {
    if (Object.hasOwn(current, key)) result[key] = current[key as Key];
    else delete result[key];
  }
  return result as OfferingDocument;
}

/** Those of the kept parts that `next` would change. */
export function changedMastered(
  current: OfferingDocument,
  next: OfferingDocument,
  kept: readonly string[],
): string[] {
  const written = (document: OfferingDocument, key: string) => canonicalJson(document[key as Key] ?? null);
  return kept.filter((key) => written(current, key) !== written(next, key));
}
