const FROM_ONE = 4;
const FROM_TWO = 8;
/** Letters of a word that count when near words are looked up; the whole of it is compared afterwards. */
const LOOKED_AT = 9;

/** How many typing errors a word of this length may have: none up to three letters, one up to seven, else two. */
export function errorsAllowed(length: number): number {
  return length < FROM_ONE ? 0 : length < FROM_TWO ? 1 : 2;
}

/**
 * What remains of a word's beginning when up to as many letters are left out as it may have errors. Two words that
 * are so near that one may be the other mistyped have at least one of these in common.
 */
export function nearForms(word: string): string[] {
  const start = word.slice(0, LOOKED_AT);
  const forms = new Set([start]);
  let last: Iterable<string> = [start];
  for (let round = 0; round < errorsAllowed(word.length); round += 1) {
    const next = new Set<string>();
    for (const form of last) {
      for (let at = 0; at < form.length; at += 1) next.add(form.slice(0, at) + form.slice(at + 1));
    }
    for (const form of next) forms.add(form);
    last = next;
  }
  return [...forms];
}

/**
 * The number of letters added, left out, changed or swapped with their neighbour that make one word of the other
 * (optimal string alignment); more than `most` is told as `most + 1`.
 */
export function typingDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) row.push(cell(a, b, i, j, before, last, row));
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

function cell(a: string, b: string, i: number, j: number, before: number[], last: number[], row: number[]) {
  const same = a[i - 1] === b[j - 1];
  let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
  if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
  return least;
}

export type Near = { word: string; shown: string; stems: string[]; seen: number };

/** Those of the known words that the typed one may have meant, the likeliest first: nearest, then most frequent. */
export function meantBy(typed: string, known: readonly Near[]): Near[] {
  const most = errorsAllowed(typed.length);
  return known
    .map((one) => ({ one, far: distanceTo(typed, one.word, most) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || b.one.seen - a.one.seen)
    .map(({ one }) => one);
}

/** To the word, or to the beginning of a longer one: the endings of an inflected word are no errors. */
function distanceTo(typed: string, word: string, most: number): number {
  const whole = typingDistance(typed, word, most);
  if (word.length <= typed.length || typed.length < FROM_ONE + 1) return whole;
  const beginnings = [0, 1].map((more) => typingDistance(typed, word.slice(0, typed.length + more), most));
  // A whole word is likelier than the beginning of one.
  return Math.min(whole, Math.min(...beginnings) + 0.5);
}
