// Widths in ems, near enough for centred lines with room at both sides: a reader's own typeface may be used.
const NARROW = /[iljtfrI.,:;'’|!()[\] -]/;
const WIDE = /[mwMWÅÄÖ@%&]/;

/** How wide a text is about to be, in units of its size. */
export function textWidth(words: string): number {
  let width = 0;
  for (const letter of words) {
    width += NARROW.test(letter) ? 0.31 : WIDE.test(letter) ? 0.78 : /\p{Lu}/u.test(letter) ? 0.62 : 0.53;
  }
  return width;
}

/** A text in lines, and the size they are written in. */
export type Fitted = { lines: string[]; size: number };

/**
 * Breaks a text into at most `most` lines of a width, in the largest of the sizes that fits; where none does, the last
 * line ends in an ellipsis. Words that are longer than a line are broken.
 */
export function fitText(
  words: string,
  { width, most, sizes }: { width: number; most: number; sizes: readonly number[] },
): Fitted {
  for (const size of sizes) {
    const lines = breakLines(words, width / size, false);
    if (lines && lines.length <= most) return { lines, size };
  }
  const size = sizes.at(-1)!;
  const lines = breakLines(words, width / size, true)!;
  if (lines.length <= most) return { lines, size };
  const kept = lines.slice(0, most);
  kept[most - 1] = `${shorten(kept[most - 1]!, width / size - 0.8)}…`;
  return { lines: kept, size };
}

/** Undefined where a word is too long and may not be broken. */
function breakLines(words: string, width: number, mayBreak: boolean): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(/\s+/).flatMap((one) => (mayBreak ? pieces(one, width) : [one]))) {
    if (textWidth(word) > width) return undefined;
    const longer = line ? `${line} ${word}` : word;
    if (textWidth(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line) lines.push(line);
  return lines;
}

function pieces(word: string, width: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const letter of word) {
    if (textWidth(piece + letter) > width) {
      found.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...found, piece];
}

function shorten(line: string, width: number): string {
  let letters = [...line];
  while (letters.length > 1 && textWidth(letters.join('')) > width) letters = letters.slice(0, -1);
  return letters.join('').trimEnd();
}
