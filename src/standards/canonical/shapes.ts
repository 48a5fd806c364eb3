import { Refusal } from '../../base/errors.ts';
import type { JsonObject } from '../json.ts';
import { type CanonicalHash, canonicalQuads } from './canonical-quads.ts';
import { filledQuads } from './fill.ts';
import type { JsonPath } from './json-path.ts';
import { readShape, type Shape, textPaths } from './read-shape.ts';
import { type BatchTemplate, makeMergedTemplate, type Slot, slotsAmong } from './template.ts';

/** A shape that was worked out: which of its texts go into slots, and what the others have to be. */
type Known = {
  readonly template: BatchTemplate;
  /** For each slot the number of the text in it. */
  readonly slots: readonly number[];
  readonly fixed: ReadonlyMap<number, string>;
  /** Which addresses were the same, see `sameness`. */
  readonly same: string;
};

/**
 * So many shapes are remembered; a key is worked out so often, since what stands in no slot has to be the same as well;
 * and so often is it looked which texts are in slots. A stranger's documents are to cost neither memory nor time.
 */
const most = { keys: 100, ofOneKey: 3, looks: 40 };

/** What is known of a key, and how often it was tried to be worked out. */
type Memory = { readonly known: readonly Known[]; readonly tries: number };

/** What was not used for the longest time is first. */
const memories = new Map<string, Memory>();

/**
 * The canonical N-Quads of a document, as `canonicalQuads` or as their octets in UTF-8. Credentials come in kinds: of
 * those seen before, with other names, dates and numbers, only these are put in anew, which gives the same octets in a
 * tenth of the time. The first of a kind goes the long way, and of the second it is checked that both ways agree.
 * @throws Refusal as `canonicalQuads`
 */
export async function canonicalForm(
  document: JsonObject,
  hash: CanonicalHash = 'sha256',
): Promise<string | Uint8Array> {
  const shape = hash === 'sha256' ? readShape(document) : undefined;
  if (!shape) return canonicalQuads(document, hash);
  const memory = memories.get(shape.key);
  remember(shape.key, memory ?? { known: [], tries: 0 });
  const quick = memory?.known.find((known) => isOfKind(known, shape));
  const octets = quick && (await filled(quick, shape));
  if (octets) return octets;
  const quads = await canonicalQuads(document);
  if (memory && !quick && memory.tries < most.ofOneKey) await learn(document, shape, quads);
  return quads;
}

function remember(key: string, memory: Memory): void {
  memories.delete(key);
  memories.set(key, memory);
  const [oldest] = memories.keys();
  if (memories.size > most.keys && oldest !== undefined) memories.delete(oldest);
}

function isOfKind(known: Known, { texts }: Shape): boolean {
  for (const [number, text] of known.fixed) if (texts[number] !== text) return false;
  return sameness(known, texts) === known.same;
}

/** For each address the number of the first one that is the same: nodes with one address are one node. */
function sameness({ template, slots, fixed }: Omit<Known, 'same'>, texts: readonly string[]): string {
  const first = new Map<string, number>();
  for (const [number, text] of fixed) first.set(text, number);
  const numbers: number[] = [];
  for (const [slot, number] of slots.entries()) {
    if (template.slots[slot] !== 'iri') continue;
    const text = texts[number]!;
    if (!first.has(text)) first.set(text, number);
    numbers.push(first.get(text)!);
  }
  return numbers.join();
}

/** Undefined where the texts cannot stand in the slots, or are too hard to put in order: the long way says why. */
async function filled({ template, slots }: Known, { texts }: Shape): Promise<Uint8Array | undefined> {
  try {
    const values = slots.map((number) => texts[number]!);
    return await filledQuads(template, values);
  } catch {
    return undefined;
  }
}

async function learn(document: JsonObject, shape: Shape, quads: string): Promise<void> {
  const { known, tries } = memories.get(shape.key) ?? { known: [], tries: 0 };
  remember(shape.key, { known, tries: tries + 1 });
  if (hasListsOfOne(quads)) return;
  const made = await workOut(document, shape);
  const octets = made && (await filled(made, shape));
  if (!made || !octets || !Buffer.from(quads).equals(octets)) return;
  remember(shape.key, { known: [...known, made], tries: tries + 1 });
}

/**
 * Whether a node has two lists of one kind. They are one if the same is in them, which is more than putting texts in.
 */
function hasListsOfOne(quads: string): boolean {
  const statements = quads.split('\n').map((line) => line.split(' ', 3));
  const first = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#first>';
  const lists = new Set(statements.flatMap(([subject, predicate]) => (predicate === first ? [subject] : [])));
  const owners = statements.flatMap(([subject, predicate, object]) =>
    lists.has(object) && !lists.has(subject) ? [`${subject} ${predicate}`] : [],
  );
  return new Set(owners).size < owners.length;
}

async function workOut(document: JsonObject, { texts }: Shape): Promise<Known | undefined> {
  const paths = textPaths(document);
  const looks = { left: most.looks };
  try {
    const places = await slotsIn(document, paths, looks);
    const isSlot = new Set(places.map(({ path }) => path));
    const slots = paths.flatMap((path, number) => (isSlot.has(path) ? [number] : []));
    const fixed = new Map(
      texts.flatMap((text, number) => (isSlot.has(paths[number]!) ? [] : [[number, text] as const])),
    );
    const known = { template: await makeMergedTemplate(document, places), slots, fixed };
    return { ...known, same: sameness(known, texts) };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/**
 * Some texts mean nothing unless they are certain ones, and then the whole document does not: these are found by
 * halves.
 */
async function slotsIn(
  document: JsonObject,
  paths: readonly JsonPath[],
  looks: { left: number },
): Promise<readonly Slot[]> {
  if (paths.length === 0 || looks.left <= 0) return [];
  looks.left -= 1;
  try {
    return await slotsAmong(document, paths);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (paths.length === 1) return [];
  }
  const middle = paths.length >> 1;
  const first = await slotsIn(document, paths.slice(0, middle), looks);
  return [...first, ...(await slotsIn(document, paths.slice(middle), looks))];
}
