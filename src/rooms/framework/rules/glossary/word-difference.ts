/** A run of words that both texts have, or only one of them. */
export type WordRun = { kind: 'same' | 'removed' | 'added'; text: string };

/** Longer texts are shown whole: the comparison takes the product of their lengths. */
const MOST_WORDS = 1200;

/** What was taken out of a text and put into it, word by word (longest common subsequence). */
export function wordDifference(before: string, after: string): WordRun[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (Math.max(old.length, fresh.length) > MOST_WORDS)
    return runs([...old.map((text) => removed(text)), ...fresh.map((text) => added(text))]);
  const lengths = commonLengths(old, fresh);
  const found: WordRun[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      found.push({ kind: 'same', text: old[i]! });
      i += 1;
      j += 1;
    } else if (i < old.length && (j === fresh.length || lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      found.push(removed(old[i]!));
      i += 1;
    } else {
      found.push(added(fresh[j]!));
      j += 1;
    }
  }
  return runs(found);
}

const removed = (text: string): WordRun => ({ kind: 'removed', text });
const added = (text: string): WordRun => ({ kind: 'added', text });

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** `[i][j]`: how many words the two have in common, in order, from i and j on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): number[][] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      table[i]![j] =
        old[i] === fresh[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  return table;
}

/** Neighbours of one kind as one run. */
function runs(words: readonly WordRun[]): WordRun[] {
  const found: WordRun[] = [];
  for (const { kind, text } of words) {
    const last = found.at(-1);
    if (last?.kind === kind) last.text += ` ${text}`;
    else found.push({ kind, text });
  }
  return found;
}
