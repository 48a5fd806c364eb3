import { wordsOf } from '../meaning.ts';
import { type NoAnswer, noAnswer } from './answer.ts';
import { ABILITY, COURSE, GENERIC, isOne, LEARNER, ORNAMENT, PLAIN } from './kinds.ts';
import { type Reading, readingOf } from './reading.ts';

/**
 * Why a text is no learning outcome: it names a topic, tells what happens in teaching, would fit any course, says
 * the title once more, or is no answer at all.
 */
export type OutcomeFlaw = Exclude<Reading, 'ability' | 'deed'> | 'hollow' | 'title' | NoAnswer;

/** From what is nearest to an outcome to what is farthest: of several flaws the nearest one is told. */
const nearest: readonly OutcomeFlaw[] = [
  'title',
  'hollow',
  'teaching',
  'topic',
  'elsewhere',
  'later',
  'filler',
];

/** Of the words that carry meaning, at least this share has to be the course's own. */
const OWN_SHARE = 0.2;

/** Full stops, bullets, line breaks and the colon after 'Tavoitteet:'. */
const SENTENCE_END = /[.!?;:•·\n\r–—]|(?:^|\s)[-*](?=\s)/u;

/** The languages whose wording is known; texts in others are not judged by their wording. */
const known = new Set(['fi', 'sv', 'en']);

/**
 * Whether a text says what the learner can do afterwards. One sentence that does so is enough: real texts often tell
 * the contents as well.
 * @param tag BCP 47
 * @param titles the words of the offering's titles
 */
export function outcomeFlaw(text: string, tag: string, titles: readonly string[]): OutcomeFlaw | undefined {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  const all = wordsOf(text);
  const empty = noAnswer(all);
  if (empty) return empty;
  if (!known.has(language)) return undefined;
  const flaws = new Set<OutcomeFlaw>();
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
  for (const sentence of sentences) {
    const words = sentences.length === 1 ? all : wordsOf(sentence);
    if (words.length === 0) continue;
    const flaw = sentenceFlaw(words, language, titles);
    if (!flaw) return undefined;
    flaws.add(flaw);
  }
  return nearest.find((flaw) => flaws.has(flaw)) ?? 'topic';
}

function sentenceFlaw(
  words: readonly string[],
  language: string,
  titles: readonly string[],
): OutcomeFlaw | undefined {
  const reading = readingOf(words, language);
  if (reading === 'topic' || reading === 'teaching') return reading;
  const telling = words.filter((word) => !isOne(word, PLAIN | LEARNER | ABILITY | COURSE));
  const own = telling.filter((word) => !isOne(word, ORNAMENT | GENERIC));
  if (own.length === 0 || own.length < telling.length * OWN_SHARE) return 'hollow';
  if (reading === 'deed') return undefined;
  return own.every((word) => titles.some((title) => areForms(word, title))) ? 'title' : undefined;
}

/** Forms of one word, as far as their beginning tells: 'markkinointi' and 'markkinoinnin'. */
function areForms(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (long.length - short.length > 4) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  return same >= Math.min(short.length, 5) && same >= short.length * 0.6;
}

/**
 * What two outcomes have to differ in: the words without ornaments, subjects and 'can'. Finnish may put them into
 * any order; elsewhere the order tells who does what to whom.
 */
export function contentOf(text: string, tag: string): string {
  const words = wordsOf(text);
  const content = words.filter(
    (word) => NEGATIONS.has(word) || !isOne(word, PLAIN | LEARNER | ABILITY | ORNAMENT),
  );
  return (tag.toLowerCase().startsWith('fi') ? content.toSorted() : content).join(' ');
}

const NEGATIONS = new Set('ei eivät ilman inte utan ingen not no without nor'.split(' '));
