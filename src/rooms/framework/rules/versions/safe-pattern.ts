const LONGEST = 300;
/** Repetitions beyond this number count as without end. */
const FEW = 100;
/** Ways through an expression: each `?` doubles them, each group with alternatives multiplies them. */
const MOST_WAYS = 256;
/** Where two repetitions already make the square of the text's length. */
const MOST_WAYS_OF_TWO = 4;

/**
 * Whether a regular expression that somebody has written answers in reasonable time on every text: the checks of a
 * framework run on other people's documents, and JavaScript's expressions may otherwise take years. No repetition of
 * what repeats or chooses itself, no looking around, no references back; what repeats without end stands in an
 * expression that begins with ^, twice at most.
 */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > LONGEST) return false;
  const parts = partsOf(pattern);
  if (!parts) return false;
  const repeats = parts.filter(({ kind }) => kind === 'repeat').length;
  const choosesOutside = parts.some(({ kind, group }) => kind === 'or' && group === 0);
  if (repeats > 2 || waysThrough(parts) > (repeats === 2 ? MOST_WAYS_OF_TWO : MOST_WAYS)) return false;
  return repeats === 0 || (pattern.startsWith('^') && !choosesOutside);
}

type Part = { kind: 'repeat' | 'maybe' | 'times' | 'or'; group: number };

function waysThrough(parts: readonly Part[]): number {
  const alternatives = new Map<number, number>();
  for (const { kind, group } of parts)
    if (kind === 'or') alternatives.set(group, (alternatives.get(group) ?? 1) + 1);
  const maybes = parts.filter(({ kind }) => kind === 'maybe').length;
  return [...alternatives.values()].reduce((ways, count) => ways * count, 2 ** maybes);
}

/** null: something that is not allowed at all. */
function partsOf(pattern: string): Part[] | null {
  const parts: Part[] = [];
  // Of each open group: whether something in it repeats or chooses.
  const groups: boolean[] = [];
  // Which groups are open, by their number; 0 is the whole expression.
  const open = [0];
  let opened = 0;
  let closed = false;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const token = tokenOf(rest);
    if (!token) return null;
    at += token.length;
    const repeat = repeatOf(token);
    if (repeat) {
      if (closed && repeat !== 'maybe') return null;
      parts.push({ kind: repeat, group: open.at(-1) ?? 0 });
      if (repeat !== 'times') groups.fill(true);
      closed = false;
      continue;
    }
    closed = false;
    if (token.startsWith('(')) {
      groups.push(false);
      open.push(++opened);
    } else if (token === ')') {
      closed = groups.pop() ?? false;
      open.pop();
    } else if (token === '|') {
      parts.push({ kind: 'or', group: open.at(-1) ?? 0 });
      groups.fill(true);
    }
  }
  return parts;
}

/** The next piece: an escape, a class of characters, the beginning of a group, a repetition, or one character. */
function tokenOf(rest: string): string | null {
  const found =
    /^\\(?:[pP]\{[^}]*\}|[^1-9k])/.exec(rest) ??
    /^\[(?:\\.|[^\]\\])*\]/.exec(rest) ??
    /^\((?:\?:|(?!\?))/.exec(rest) ??
    /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/.exec(rest) ??
    /^[^\\[(*+?]/.exec(rest);
  return found?.[0] ?? null;
}

function repeatOf(token: string): 'repeat' | 'maybe' | 'times' | null {
  if (/^\?/.test(token)) return 'maybe';
  if (/^[*+]/.test(token)) return 'repeat';
  const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? [];
  if (least === undefined) return null;
  if (comma && most === '') return 'repeat';
  if (Number(most || least) > FEW) return 'repeat';
  return comma && most !== least ? 'repeat' : 'times';
}
