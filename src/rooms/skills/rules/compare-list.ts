import { canonicalJson } from '../../../base/canonical-json.ts';
import { type Concept, type ConceptNews, schemeOf } from './concept.ts';
import type { SkillReading } from './reading.ts';

/** What a file would change. `leaving` are URIs of concepts that their scheme does not have any more. */
export type Comparison = { fresh: Concept[]; changed: Concept[]; same: number; leaving: string[] };

/**
 * A file of concepts beside what is known: names in the languages of the file take the place of the old ones, those
 * in other languages stay, so that the files of several languages come together by the URI.
 * @param whole the file has all concepts of its schemes: those that it lacks are withdrawn
 */
export function compareList(reading: SkillReading, known: readonly Concept[], whole: boolean): Comparison {
  const before = new Map(known.map((concept) => [concept.uri, concept]));
  const result: Comparison = { fresh: [], changed: [], same: 0, leaving: [] };
  for (const news of reading.concepts) {
    const old = before.get(news.uri);
    const merged = mergedConcept(old, news);
    if (!old) result.fresh.push(merged);
    else if (canonicalJson(old) === canonicalJson(merged)) result.same += 1;
    else result.changed.push(merged);
  }
  if (whole) result.leaving = leavingUris(reading, known);
  return result;
}

/** A file that does not tell of a status says that the concept is there. */
function mergedConcept(old: Concept | undefined, news: ConceptNews): Concept {
  return {
    uri: news.uri,
    labels: { ...old?.labels, ...news.labels },
    alternatives: withoutEmpty({ ...old?.alternatives, ...news.alternatives }),
    kind: news.kind ?? old?.kind ?? 'skill',
    withdrawn: news.withdrawn ?? false,
  };
}

function withoutEmpty(alternatives: Concept['alternatives']): Concept['alternatives'] {
  return Object.fromEntries(Object.entries(alternatives).filter(([, names]) => names.length > 0));
}

function leavingUris({ concepts }: SkillReading, known: readonly Concept[]): string[] {
  const there = new Set(concepts.map(({ uri }) => uri));
  const schemes = new Set(concepts.map(({ uri }) => schemeOf(uri)));
  return known
    .filter(({ uri, withdrawn }) => !withdrawn && !there.has(uri) && schemes.has(schemeOf(uri)))
    .map(({ uri }) => uri);
}
