import { hash } from 'node:crypto';
import { canonize } from 'rdf-canonize';
import { Refusal } from '../../base/errors.ts';
import { isAbsoluteUrl } from '../json.ts';
import { type Block, compare, distinctText, type Filling, fillIn, octetsOf, textOf } from './blocks.ts';
import { escapeIri, escapeLiteral } from './pieces.ts';
import type { BatchTemplate, NodeView, SubjectView } from './template.ts';

/**
 * The canonical N-Quads (RDFC-1.0) of a template's document with these values as UTF-8, and the document as JSON. The
 * same, to the byte, as canonicalising that document by itself.
 * @param values one text for each slot
 * @throws Refusal 'batch/not-an-address' (params: slot) where an IRI slot gets something else
 */
export async function fillTemplate(
  template: BatchTemplate,
  values: readonly string[],
): Promise<{ quads: Uint8Array; json: string }> {
  return { quads: await filledQuads(template, values), json: filledJson(template, values) };
}

/** A template's document with these values as JSON. */
export function filledJson({ json }: BatchTemplate, values: readonly string[]): string {
  return json.map((part) => (typeof part === 'string' ? part : JSON.stringify(values[part]))).join('');
}

/**
 * The canonical N-Quads alone.
 * @throws Refusal as `fillTemplate`
 */
export function filledQuads(template: BatchTemplate, values: readonly string[]): Promise<Uint8Array> {
  return canonicalise(
    template,
    values.map((value, slot) => writtenAs(template, value, slot)),
  );
}

// Words that contexts cannot take for the beginning of a shortened address.
const SCHEMES = /^(https?:\/\/|urn:|did:)/;

function writtenAs({ slots }: BatchTemplate, value: string, slot: number): string {
  if (slots[slot] === 'literal') return escapeLiteral(value);
  if (!SCHEMES.test(value) || !isAbsoluteUrl(value)) throw new Refusal('batch/not-an-address', 422, { slot });
  return escapeIri(value);
}

/**
 * RDFC-1.0 §4.4.3. The hashes of blank nodes that no slot touches are known. Where two nodes have the same hash, or two
 * statements or subjects become the same, the library does all of it anew.
 */
async function canonicalise(template: BatchTemplate, written: readonly string[]): Promise<Buffer> {
  const filling = { written, octets: written.map(octetsOf), labels: [] };
  const octets = canonicalOctets(template, filling);
  return octets === undefined
    ? Buffer.from(await byLibrary(template, filling))
    : Buffer.from(octets, 'latin1');
}

function canonicalOctets(template: BatchTemplate, values: Filling): string | undefined {
  const nodes = inOrder(template.nodes, values);
  if (!nodes) return undefined;
  const labels: string[] = Array(nodes.length);
  for (const [rank, node] of nodes.entries()) labels[node] = `_:c14n${rank}`;
  const filling = { ...values, labels };
  const named = namedText(template.named, filling);
  if (named === undefined) return undefined;
  let text = named;
  for (const rank of ranksByLabel(nodes.length)) {
    const part = distinctText(template.blank[nodes[rank]!]?.blocks ?? [], filling);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

const HASH = 64;

/** The numbers of the nodes in the order of their hashes; undefined where two are equal. */
function inOrder(nodes: readonly NodeView[], filling: Filling): number[] | undefined {
  const hashes = nodes.map(
    (node, number) => `${typeof node === 'string' ? node : hashOf(node, filling)}${number}`,
  );
  hashes.sort();
  for (let n = 1; n < hashes.length; n += 1)
    if (hashes[n]!.slice(0, HASH) === hashes[n - 1]!.slice(0, HASH)) return undefined;
  return hashes.map((name) => Number(name.slice(HASH)));
}

/** Hash First Degree Quads (RDFC-1.0 §4.6). */
function hashOf(node: readonly Block[], filling: Filling): string {
  return hash('sha256', Buffer.from(textOf(node, filling), 'latin1'), 'hex');
}

// By the number of nodes: their ranks in the order of the labels as texts ('_:c14n10' stands before '_:c14n2').
const ranks: number[][] = [];

function ranksByLabel(count: number): readonly number[] {
  ranks[count] ??= Array.from({ length: count }, (_, rank) => rank).sort((a, b) => compare(`${a} `, `${b} `));
  return ranks[count];
}

/**
 * Addresses ('<') stand before blank nodes ('_'), and the statements of one subject follow each other, since the ends
 * of subjects ('> ', ' ') are in no address and no label. Undefined where two subjects have become one.
 */
function namedText(named: readonly SubjectView[], filling: Filling): string | undefined {
  const subjects = named.map(({ subject, blocks }) => ({
    name: fillIn(subject, filling.written, filling.labels),
    blocks,
  }));
  subjects.sort((a, b) => compare(a.name, b.name));
  let text = '';
  for (const [n, { name, blocks }] of subjects.entries()) {
    const part = name === subjects[n - 1]?.name ? undefined : distinctText(blocks, filling);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

async function byLibrary(template: BatchTemplate, values: Filling): Promise<string> {
  const labels = template.nodes.map((_, number) => `_:b${number}`);
  const filling = { ...values, labels };
  const subjects = [...template.named, ...template.blank];
  const octets = subjects.map((view) => textOf(view?.blocks ?? [], filling)).join('');
  const quads = Buffer.from(octets, 'latin1').toString();
  return canonize(quads, { algorithm: 'RDFC-1.0', maxWorkFactor: 1, inputFormat: 'application/n-quads' });
}
