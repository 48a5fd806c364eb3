import type { Quad, Term } from './canonical-quads.ts';

/** A part of a statement in N-Quads: text as it stands, the value of a slot, or the label of a blank node. */
export type Piece = string | { slot: number } | { node: number };

const LANGUAGE_STRING = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#langString';
const STRING = 'http://www.w3.org/2001/XMLSchema#string';

/** A statement in pieces. */
export type Statement = { subject: readonly Piece[]; rest: readonly Piece[] };

/** One statement as canonical N-Quads (RDF Canonicalization §5): its subject, and what follows it. */
export function statementOf(
  { subject, predicate, object, graph }: Quad,
  slotOf: ReadonlyMap<string, number>,
  label: (node: string) => Piece,
): Statement {
  const of = (term: Term) => termPieces(term, slotOf, label);
  const last = graph.termType === 'DefaultGraph' ? [] : [' ', ...of(graph)];
  const rest = joined([' ', ...of(predicate), ' ', ...of(object), ...last, ' .\n']);
  return { subject: joined(of(subject)), rest };
}

function termPieces(
  { termType, value, datatype, language }: Term,
  slotOf: ReadonlyMap<string, number>,
  label: (node: string) => Piece,
): Piece[] {
  if (termType === 'BlankNode') return [label(value)];
  const slot = slotOf.get(value);
  if (termType === 'NamedNode') {
    return ['<', slot === undefined ? escapeIri(value) : { slot }, '>'];
  }
  const text = slot === undefined ? escapeLiteral(value) : { slot };
  return ['"', text, `"${suffix(datatype?.value, language)}`];
}

function suffix(datatype: string | undefined, language: string | undefined): string {
  if (datatype === LANGUAGE_STRING) return language ? `@${language}` : '';
  return datatype === undefined || datatype === STRING ? '' : `^^<${escapeIri(datatype)}>`;
}

/** Neighbouring texts become one. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const before = result.at(-1);
    if (typeof piece === 'string' && typeof before === 'string') result[result.length - 1] = before + piece;
    else result.push(piece);
  }
  return result;
}

const short: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped.
const IN_LITERALS = /[\u0000-\u001f\u007f"\\]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
const IN_IRIS = /[\u0000-\u0020<>"{}|^`\\]/g;

/** The text of a literal as canonical N-Quads write it (RDF Canonicalization §5.1). */
export function escapeLiteral(text: string): string {
  return text.replace(IN_LITERALS, (found) => short[found] ?? numbered(found));
}

export function escapeIri(iri: string): string {
  return iri.replace(IN_IRIS, numbered);
}

function numbered(found: string): string {
  return `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
