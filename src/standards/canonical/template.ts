import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../../base/errors.ts';
import type { JsonObject } from '../json.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Quad, type Term, toDataset } from './canonical-quads.ts';
import { at, type JsonPath, withValue } from './json-path.ts';
import { joined, type Piece, statementOf } from './pieces.ts';

/**
 * The statements that one blank node occurs in (RDFC-1.0 §4.6.3), the node itself written `_:a`, others `_:z`; or their
 * hash, where none of them has a slot.
 */
export type NodeView = string | readonly Block[];

type SlotKind = 'literal' | 'iri';

/** The statements of one subject, and the subject by itself. */
export type SubjectView = { subject: readonly Piece[]; blocks: readonly Block[] };

/**
 * A document that was expanded once for many: its statements with holes. Plain data, so that it can be sent to another
 * thread.
 */
export type BatchTemplate = {
  /** What each slot holds: the text of a literal, or an IRI. */
  slots: readonly SlotKind[];
  /** The document as JSON between the slots: text, slot, text, slot … text. Slots may come in any order. */
  json: readonly (string | number)[];
  nodes: readonly NodeView[];
  /** Subjects that are blank nodes, by the number of the node. */
  blank: readonly (SubjectView | null)[];
  named: readonly SubjectView[];
};

/**
 * Expands a document once. Each path names a text in it that differs from document to document; the slot is bound by
 * where it stands, never by what stands there: for the expansion every one gets a random mark of its own.
 * @throws Refusal 'batch/no-slot' (params: path) where a path leads to no text, or one that is no whole value in RDF;
 * 'data-integrity/not-covered' as for a single document
 */
export function makeTemplate(document: JsonObject, paths: readonly JsonPath[]): Promise<BatchTemplate> {
  return templateOf(document, paths, markApart);
}

/**
 * The same for documents in which addresses are equal wherever they are in this one: what they name is one node then,
 * of which no list is made twice. Of slots with equal addresses the last one counts.
 */
export function makeMergedTemplate(document: JsonObject, slots: readonly Slot[]): Promise<BatchTemplate> {
  const known = new Map<string, string>();
  const addresses = new Set(slots.flatMap(({ path, kind }) => (kind === 'iri' ? [path] : [])));
  const paths = slots.map(({ path }) => path);
  return templateOf(document, paths, (text, path) => {
    const made = (addresses.has(path) && known.get(text)) || markApart(text);
    if (addresses.has(path)) known.set(text, made);
    return made;
  });
}

type MarkText = (text: string, path: JsonPath) => string;

async function templateOf(
  document: JsonObject,
  paths: readonly JsonPath[],
  markText: MarkText,
): Promise<BatchTemplate> {
  const { marks, marked, dataset } = await mark(document, paths, markText);
  const slotOf = new Map(marks.map((mark, slot) => [mark, slot]));
  const slots = paths.map((path, slot) => {
    const kind = kindOf(dataset, marks[slot]!);
    if (!kind) throw noSlot(path);
    return kind;
  });
  return { slots, json: splitJson(JSON.stringify(marked), marks), ...viewsOf(dataset, slotOf) };
}

/** A text of a document that any other could stand in place of. */
export type Slot = { path: JsonPath; kind: SlotKind };

/**
 * Which of the paths lead to a text that is a whole value in RDF, so that any other text (or, for an IRI, any other
 * absolute one) could stand there.
 * @throws Refusal as `makeTemplate`
 */
export async function slotsAmong(document: JsonObject, paths: readonly JsonPath[]): Promise<readonly Slot[]> {
  const { marks, dataset } = await mark(document, paths, markApart);
  return paths.flatMap((path, slot) => {
    const kind = kindOf(dataset, marks[slot]!);
    return kind ? [{ path, kind }] : [];
  });
}

async function mark(document: JsonObject, paths: readonly JsonPath[], markText: MarkText) {
  const marks = paths.map((path) => {
    const text = at(document, path);
    if (typeof text !== 'string') throw noSlot(path);
    return markText(text, path);
  });
  const marked = paths.reduce<JsonObject>(
    (made, path, slot) => withValue(made, path, marks[slot]!),
    document,
  );
  return { marks, marked, dataset: await toDataset(marked) };
}

function noSlot(path: JsonPath): Refusal {
  return new Refusal('batch/no-slot', 422, { path: path.join('/') });
}

const ADDRESS = /^(https?|urn|did):/;

/** An address gets an address as its mark, since that is how JSON-LD tells the two apart where it has a choice. */
function markApart(text: string): string {
  const random = randomBytes(16).toString('hex');
  return ADDRESS.test(text) ? `urn:slot:${random}` : random;
}

function kindOf(dataset: readonly Quad[], mark: string): SlotKind | undefined {
  const kinds = new Set<string>();
  for (const { subject, predicate, object, graph } of dataset) {
    for (const term of [subject, predicate, object, graph]) {
      if (term.value.includes(mark)) kinds.add(term.value === mark ? term.termType : 'part');
    }
    if (predicate.value === mark || graph.value === mark) kinds.add('part');
  }
  const [kind] = kinds;
  if (kinds.size !== 1) return undefined;
  return kind === 'Literal' ? 'literal' : kind === 'NamedNode' ? 'iri' : undefined;
}

function splitJson(text: string, marks: readonly string[]): (string | number)[] {
  const last = new Map<string, number>();
  const places = marks
    .map((mark, slot) => {
      const quoted = JSON.stringify(mark);
      const from = text.indexOf(quoted, last.get(mark) ?? 0);
      last.set(mark, from + quoted.length);
      return { slot, from, to: from + quoted.length };
    })
    .sort((a, b) => a.from - b.from);
  const parts: (string | number)[] = [];
  let end = 0;
  for (const { slot, from, to } of places) {
    parts.push(text.slice(end, from), slot);
    end = to;
  }
  return [...parts, text.slice(end)];
}

type Views = Pick<BatchTemplate, 'nodes' | 'blank' | 'named'>;

function viewsOf(dataset: readonly Quad[], slotOf: ReadonlyMap<string, number>): Views {
  const numberOf = new Map<string, number>();
  for (const { subject, object, graph } of dataset) {
    for (const { termType, value } of [subject, object, graph]) {
      if (termType === 'BlankNode' && !numberOf.has(value)) numberOf.set(value, numberOf.size);
    }
  }
  const naming = { slotOf, numberOf };
  const nodes = [...numberOf.keys()].map((name) => nodeView(dataset, name, slotOf));
  const subjects = new Map<string, Quad[]>();
  for (const quad of dataset) {
    const key = `${quad.subject.termType} ${quad.subject.value}`;
    const known = subjects.get(key);
    if (known) known.push(quad);
    else subjects.set(key, [quad]);
  }
  const blank: (SubjectView | null)[] = nodes.map(() => null);
  const named: SubjectView[] = [];
  for (const quads of subjects.values()) {
    const view = subjectView(quads, naming);
    const { subject } = quads[0]!;
    if (subject.termType === 'BlankNode') blank[numberOf.get(subject.value)!] = view;
    else named.push(view);
  }
  return { nodes, blank, named };
}

function nodeView(dataset: readonly Quad[], name: string, slotOf: ReadonlyMap<string, number>): NodeView {
  const isHere = ({ termType, value }: Term) => termType === 'BlankNode' && value === name;
  const own = dataset.filter(({ subject, object, graph }) => [subject, object, graph].some(isHere));
  const label = (node: string) => (node === name ? '_:a' : '_:z');
  const lines = own.map((quad) => {
    const { subject, rest } = statementOf(quad, slotOf, label);
    return joined([...subject, ...rest]);
  });
  const isOpen = lines.some((pieces) => pieces.some((piece) => typeof piece !== 'string'));
  return isOpen ? blocksOf(lines) : sha256(lines.flat().sort().join(''));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

type Naming = { slotOf: ReadonlyMap<string, number>; numberOf: ReadonlyMap<string, number> };

function subjectView(quads: readonly Quad[], { slotOf, numberOf }: Naming): SubjectView {
  const label = (node: string) => ({ node: numberOf.get(node)! });
  const statements = quads.map((quad) => statementOf(quad, slotOf, label));
  const { subject } = statements[0]!;
  return {
    subject: joined([...subject, ' ']),
    blocks: blocksOf(
      statements.map(({ rest }) => rest),
      subject,
    ),
  };
}
