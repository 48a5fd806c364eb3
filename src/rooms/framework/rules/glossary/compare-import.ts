import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { ErrorParams } from '../../../../base/errors.ts';
import type { SkosConcept } from '../../../../standards/skos/index.ts';
import { normalTerm } from './normal-term.ts';
import { faultsOf } from './read-term.ts';
import { contentOf, termUri } from './skos-term.ts';
import { ownerOf, ownId, slugOf, type TermContent } from './term.ts';

type Known = { id: string; number: number; state: string; content: TermContent };

/** What would come of one concept: a new term, a new version of a term, nothing, or (told why) nothing possible. */
export type ImportLine =
  | {
      result: 'new' | 'changed' | 'same';
      uri: string;
      id: string;
      basedOn: number;
      /** What is there now. */
      before: TermContent | null;
      content: TermContent;
      leftOut: number;
    }
  | { result: 'unreadable'; uri: string; label: string; path: string; code: string; params: ErrorParams };

/** A line that brings something. */
export type News = Extract<ImportLine, { id: string }>;

export function isNews(line: ImportLine): line is News {
  return line.result === 'new' || line.result === 'changed';
}

/**
 * What the concepts of a file would change in a glossary.
 * A concept is the term whose address it has, else the one that names its URI as an exact match, else a new one.
 * @param owner the institution whose glossary it is, null for the consortium's
 * @param known all terms there are, of every owner: relations may lead to them
 * @param base the program's address without a slash
 */
export function compareImport(
  concepts: readonly SkosConcept[],
  owner: string | null,
  known: readonly Known[],
  base: string,
): ImportLine[] {
  const own = known.filter(({ id }) => ownerOf(id) === owner);
  const byId = new Map(own.map((one) => [one.id, one]));
  const ids = idsFor(concepts, owner, own, base);
  const idOf = relationTo(ids, known, base);
  return concepts.map((concept) => {
    const { uri } = concept;
    const id = ids.get(uri)!;
    const foreign = uri === termUri(base, id) ? [] : [uri];
    const matches = [...concept.exactMatch, ...foreign];
    const raw = contentOf({ ...concept, exactMatch: matches }, idOf);
    const content = normalTerm(raw);
    const [fault] = faultsOf(content, id);
    if (fault)
      return {
        result: 'unreadable',
        uri,
        label: labelOf(concept),
        path: fault.path,
        code: fault.code,
        params: fault.params ?? {},
      };
    const there = byId.get(id);
    const linked = concept.related.length + concept.broader.length;
    const leftOut = linked - (raw.related?.length ?? 0) - (raw.broader?.length ?? 0);
    return {
      result: resultOf(content, there),
      uri,
      id,
      basedOn: there?.number ?? 0,
      before: there?.content ?? null,
      content,
      leftOut,
    };
  });
}

function resultOf(content: TermContent, there: Known | undefined): 'new' | 'changed' | 'same' {
  if (!there) return 'new';
  const same = there.state === 'in-use' && canonicalJson(there.content) === canonicalJson(content);
  return same ? 'same' : 'changed';
}

/** URI → the id of the term that the concept is or will be; no two get the same. */
function idsFor(concepts: readonly SkosConcept[], owner: string | null, own: readonly Known[], base: string) {
  const known = new Map<string, string>();
  for (const { id, content } of own) for (const uri of content.exactMatch ?? []) known.set(uri, id);
  for (const { id } of own) known.set(termUri(base, id), id);
  const ids = new Map<string, string>();
  const taken = new Set<string>(own.map(({ id }) => id));
  const used = new Set<string>();
  for (const concept of concepts) {
    const there = known.get(concept.uri);
    const id = there !== undefined && !used.has(there) ? there : fresh(concept, owner, taken);
    taken.add(id);
    used.add(id);
    ids.set(concept.uri, id);
  }
  return ids;
}

function fresh(concept: SkosConcept, owner: string | null, taken: ReadonlySet<string>): string {
  const slug = slugOf(concept.prefLabel.en ?? labelOf(concept));
  const named = (word: string) => (owner === null ? word : ownId(owner, word));
  let id = named(slug);
  for (let number = 2; taken.has(id); number += 1) id = named(`${slug}-${number}`);
  return id;
}

function relationTo(ids: ReadonlyMap<string, string>, known: readonly Known[], base: string) {
  const addresses = new Map(known.map(({ id }) => [termUri(base, id), id]));
  return (uri: string) => ids.get(uri) ?? addresses.get(uri);
}

function labelOf({ prefLabel }: SkosConcept): string {
  const { fi, sv, en } = prefLabel;
  return fi ?? sv ?? en ?? Object.values(prefLabel)[0] ?? '';
}
