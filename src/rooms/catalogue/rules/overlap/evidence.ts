import type { Covered, Ground } from './covered.ts';
import { contained, likeness } from './likeness.ts';
import type { Reading } from './readings.ts';

/** Where the measure draws its lines (shares, 0–1); found on thirty of the pairs in data/judged/overlap. */
const lines = {
  /** How alike the words must be where no skill is shared. */
  words: { full: 0.65, part: 0.4 },
  /** … where some skills of the outcome are shared. */
  someSkills: { full: 0.5, part: 0.1 },
  /** … where all are. */
  allSkills: { full: 0.25, part: 0.1 },
  /** How many of the outcome's skills must be shared where there is no common language. */
  skills: { full: 1, part: 0.3 },
  /** How much of a skill's name must occur in the other's sentence. */
  named: { full: 0.95, part: 0.6 },
};

type Line = { full: number; part: number };
type Evidence = { result: Covered; ground: Ground; weight: number };

/** What speaks for one outcome being covered by another. `skillShare`: how many of its skills B has anywhere. */
export function evidenceOf(asked: Reading, offered: Reading, skillShare: number): Evidence {
  const shares = [...asked.skills].some((uri) => offered.skills.has(uri));
  const share = shares ? skillShare : 0;
  const common = [...asked.said].flatMap(([tag, sentence]) => {
    const other = offered.said.get(tag);
    return other ? [likeness(sentence, other)] : [];
  });
  if (common.length > 0) return byWords(Math.max(...common), share);
  if (share > 0) return { result: drawn(lines.skills, share), ground: 'skills', weight: share };
  const name = nameShare(asked, offered);
  if (name >= lines.named.part) return { result: drawn(lines.named, name), ground: 'words', weight: name };
  const silent = asked.skills.size === 0 || offered.skills.size === 0;
  return { result: silent ? 'unknown' : 'not', ground: 'none', weight: name };
}

function byWords(words: number, share: number): Evidence {
  const line = share === 0 ? lines.words : share < 1 ? lines.someSkills : lines.allSkills;
  const alone = drawn(lines.words, words);
  const ground = share === 0 ? 'words' : alone === drawn(line, words) ? 'both' : 'skills';
  return { result: drawn(line, words), ground, weight: words + share };
}

function drawn({ full, part }: Line, share: number): Covered {
  return share >= full ? 'full' : share >= part ? 'part' : 'not';
}

/** The name of a skill of the one, in a language in which the other is written, found in the other's sentence. */
function nameShare(asked: Reading, offered: Reading): number {
  return Math.max(0, ...namesIn(asked, offered), ...namesIn(offered, asked));
}

function namesIn({ said }: Reading, { named }: Reading): number[] {
  return [...said].flatMap(([tag, sentence]) =>
    (named.get(tag) ?? []).map((label) => contained(label.words, sentence.words)),
  );
}
