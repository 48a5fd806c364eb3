import { joined, type Piece } from './pieces.ts';

/**
 * Lines that stand one after the other whatever the slots hold (`text`, as octets), or whose order their values decide
 * (as characters, since by these they are sorted).
 */
export type Block = { text: readonly Piece[] } | { lines: readonly (readonly Piece[])[] };

/** What is filled into the holes: values of slots as characters and as octets, labels of blank nodes. */
export type Filling = {
  written: readonly string[];
  octets: readonly string[];
  labels: readonly string[];
};

/**
 * A text as its octets in UTF-8, each of them one character: what is put together so needs no encoding any more, which
 * costs more than the hash.
 */
export function octetsOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what stays as it is.
  return /^[\u0000-\u007f]*$/.test(text) ? text : Buffer.from(text).toString('latin1');
}

/**
 * Sorts lines as far as that can be done before the values are known: two lines are in order if what stands before
 * their first holes already differs. Most do, since a statement begins with its subject and predicate.
 * @param before what every one of the lines is to begin with
 */
export function blocksOf(lines: readonly (readonly Piece[])[], before: readonly Piece[] = []): Block[] {
  const sorted = [...lines].sort((a, b) => compare(beginning(a), beginning(b)));
  const groups: (readonly Piece[])[][] = [];
  for (const line of sorted) {
    const group = groups.at(-1);
    if (group && beginning(line).startsWith(beginning(group[0]!))) group.push(line);
    else groups.push([line]);
  }
  return merged(groups.map((group) => group.map((line) => joined([...before, ...line]))));
}

function beginning([first]: readonly Piece[]): string {
  return typeof first === 'string' ? first : '';
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function merged(groups: readonly (readonly Piece[])[][]): Block[] {
  const blocks: Block[] = [];
  for (const group of groups) {
    const last = blocks.at(-1);
    if (group.length > 1) blocks.push({ lines: group });
    else if (last && 'text' in last) last.text = joined([...last.text, ...group[0]!.map(pieceOctets)]);
    else blocks.push({ text: group[0]!.map(pieceOctets) });
  }
  return blocks;
}

function pieceOctets(piece: Piece): Piece {
  return typeof piece === 'string' ? octetsOf(piece) : piece;
}

/** The octets of the blocks; undefined where two lines of a group have become the same. */
export function distinctText(blocks: readonly Block[], filling: Filling): string | undefined {
  let text = '';
  for (const block of blocks) {
    const part =
      'text' in block
        ? fillIn(block.text, filling.octets, filling.labels)
        : sortedText(block.lines, filling, true);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

/** The octets of the blocks; lines may be the same. */
export function textOf(blocks: readonly Block[], filling: Filling): string {
  let text = '';
  for (const block of blocks)
    text +=
      'text' in block
        ? fillIn(block.text, filling.octets, filling.labels)
        : sortedText(block.lines, filling, false);
  return text;
}

function sortedText(
  lines: readonly (readonly Piece[])[],
  { written, labels }: Filling,
  distinct: boolean,
): string | undefined {
  const filled = lines.map((line) => fillIn(line, written, labels)).sort();
  if (distinct && filled.some((line, n) => n > 0 && line === filled[n - 1])) return undefined;
  return octetsOf(filled.join(''));
}

export function fillIn(
  pieces: readonly Piece[],
  values: readonly string[],
  labels: readonly string[],
): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else text += 'slot' in piece ? values[piece.slot] : labels[piece.node];
  }
  return text;
}
