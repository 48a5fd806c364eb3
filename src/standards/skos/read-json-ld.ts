import jsonld, { type Options } from 'jsonld';
import { Refusal } from '../../base/errors.ts';
import type { LocalizedText } from '../../base/language.ts';
import { DCT, RDF, RDFS, SKOS, type SkosConcept, type SkosDefinition, type Texts } from './concept.ts';
import { fetchNothing, guardDocument } from './guard.ts';

/** Why a concept cannot be read. */
export type SkosFault =
  | 'no-uri'
  | 'no-label'
  | 'label-twice'
  | 'label-not-text'
  | 'no-language'
  | 'no-definition';

export type SkosReading = {
  concepts: SkosConcept[];
  unreadable: { uri: string | null; label: string | null; fault: SkosFault }[];
};

type Value = { '@id'?: unknown; '@value'?: unknown; '@language'?: unknown };
type Node = { '@id'?: string; '@type'?: string[] } & Record<string, unknown>;

/** Thrown inside one concept, so that the others go on. */
class Fault extends Error {
  readonly fault: SkosFault;
  constructor(fault: SkosFault) {
    super(fault);
    this.fault = fault;
  }
}

/**
 * Reads the concepts of a SKOS concept scheme in JSON-LD. What one concept lacks is told of that one, and the rest goes
 * on. Nothing is fetched: the file has to bring its own context.
 * @param document the parsed file
 * @throws Refusal 'skos/too-deep', 'skos/too-many-values', 'skos/remote-context', 'skos/not-json-ld', 'skos/no-concepts'
 */
export async function readSkos(document: unknown): Promise<SkosReading> {
  if (typeof document !== 'object' || document === null) throw new Refusal('skos/not-json-ld', 422);
  guardDocument(document);
  const nodes = await flattened(document);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const reading: SkosReading = { concepts: [], unreadable: [] };
  for (const node of nodes.filter(isConcept)) {
    try {
      reading.concepts.push(readConcept(node, byId));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      reading.unreadable.push({ uri: uriOf(node), label: anyLabel(node), fault: error.fault });
    }
  }
  if (nodes.every((node) => !isConcept(node))) throw new Refusal('skos/no-concepts', 422);
  return reading;
}

async function flattened(document: object): Promise<Node[]> {
  try {
    const options = { documentLoader: fetchNothing, base: null } as unknown as Options.Flatten;
    return (await jsonld.flatten(document as jsonld.JsonLdDocument, undefined, options)) as unknown as Node[];
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('skos/not-json-ld', 422);
  }
}

function isConcept(node: Node): boolean {
  return node['@type']?.includes(`${SKOS}Concept`) ?? false;
}

function readConcept(node: Node, byId: ReadonlyMap<string | undefined, Node>): SkosConcept {
  const uri = uriOf(node);
  if (!uri) throw new Fault('no-uri');
  const prefLabel = single(texts(node, `${SKOS}prefLabel`), 'label-twice');
  if (Object.keys(prefLabel).length === 0) throw new Fault('no-label');
  const definitions = readDefinitions(node, byId);
  if (definitions.length === 0) throw new Fault('no-definition');
  return {
    uri,
    prefLabel,
    altLabel: texts(node, `${SKOS}altLabel`),
    hiddenLabel: texts(node, `${SKOS}hiddenLabel`),
    definitions,
    scopeNote: joined(texts(node, `${SKOS}scopeNote`)),
    related: links(node, `${SKOS}related`),
    broader: links(node, `${SKOS}broader`),
    exactMatch: links(node, `${SKOS}exactMatch`),
  };
}

/** Definitions that are resources say their own source; plain texts share that of the concept, one text a language. */
function readDefinitions(node: Node, byId: ReadonlyMap<string | undefined, Node>): SkosDefinition[] {
  const found = values(node, `${SKOS}definition`);
  const resources = found
    .map((value) => byId.get(value['@id'] as string))
    .filter((one): one is Node => one !== undefined && one !== node);
  const told = resources.map((one) => ({
    text: single(texts(one, `${RDF}value`)),
    ...sourceOf(one, byId),
    ...kindOf(one),
  }));
  const plain = byLanguage(found.filter((value) => value['@id'] === undefined));
  const longest = Math.max(0, ...Object.values(plain).map((all) => all?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, row) => ({
    text: Object.fromEntries(
      Object.entries(plain).flatMap(([tag, all]) => (all?.[row] ? [[tag, all[row]]] : [])),
    ) as LocalizedText,
    ...sourceOf(node, byId),
  }));
  return [...told, ...rows].filter(({ text }) => Object.keys(text).length > 0);
}

/** dct:source in words, as an address, or as a resource that says its own name. */
function sourceOf(
  node: Node,
  byId: ReadonlyMap<string | undefined, Node>,
): { source?: string; url?: string } {
  const found = values(node, `${DCT}source`);
  const uri = found.map((value) => value['@id']).find((id): id is string => typeof id === 'string');
  const at = byId.get(uri);
  const names = at ? [...values(at, `${RDFS}label`), ...values(at, `${DCT}title`)] : [];
  const said = [...found, ...names].find(isText);
  return {
    ...(said && { source: String(said['@value']) }),
    ...(uri && /^https?:\/\//.test(uri) && { url: uri }),
  };
}

function kindOf(node: Node): { kind?: string } {
  const found = values(node, `${DCT}type`).find(isText);
  return found ? { kind: String(found['@value']) } : {};
}

function texts(node: Node, property: string): Texts {
  return byLanguage(values(node, property));
}

function byLanguage(all: readonly Value[]): Texts {
  const found: Record<string, string[]> = {};
  for (const value of all) {
    if (!isText(value)) throw new Fault('label-not-text');
    if (typeof value['@language'] !== 'string') throw new Fault('no-language');
    const tag = value['@language'].toLowerCase();
    found[tag] = [...(found[tag] ?? []), value['@value'] as string];
  }
  return found;
}

function single(all: Texts, twice?: SkosFault): LocalizedText {
  return Object.fromEntries(
    Object.entries(all).map(([tag, words]) => {
      if (twice && (words?.length ?? 0) > 1) throw new Fault(twice);
      return [tag, words?.[0]];
    }),
  );
}

function joined(all: Texts): LocalizedText {
  return Object.fromEntries(Object.entries(all).map(([tag, words]) => [tag, words?.join('\n\n')]));
}

function links(node: Node, property: string): string[] {
  return values(node, property)
    .map((value) => value['@id'])
    .filter((uri): uri is string => typeof uri === 'string' && isUri(uri));
}

function values(node: Node, property: string): Value[] {
  const found = node[property];
  return Array.isArray(found) ? (found as Value[]) : [];
}

function isText(value: Value): boolean {
  return typeof value['@value'] === 'string';
}

function uriOf(node: Node): string | null {
  const uri = node['@id'];
  return uri && isUri(uri) ? uri : null;
}

function isUri(uri: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(uri) && uri.length <= 1000;
}

function anyLabel(node: Node): string | null {
  const found = values(node, `${SKOS}prefLabel`).find(isText);
  return found ? String(found['@value']).slice(0, 200) : null;
}
