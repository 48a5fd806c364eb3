import { wordsOf } from './meaning.ts';
import type { OfferingDocument, Outcome } from './offering-document.ts';
import { follow } from './pointer.ts';
import type { Failure, Reason } from './reasons.ts';
import { outcomesOf, taggedTextsOf } from './texts-of.ts';
import { hasAddress, type NoAnswer, noAnswer } from './wording/answer.ts';
import { names } from './wording/name.ts';
import { contentOf, type OutcomeFlaw, outcomeFlaw } from './wording/outcome.ts';

/** Where one language says enough, the others are not blamed; of texts that all fail, the nearest flaw is told. */
const flawReasons = {
  title: 'framework/outcome-repeats-title',
  hollow: 'framework/outcome-hollow',
  teaching: 'framework/outcome-teaching',
  topic: 'framework/outcome-topic',
  elsewhere: 'framework/text-elsewhere',
  later: 'framework/text-later',
  filler: 'framework/text-stop-gap',
} as const satisfies Record<OutcomeFlaw, Reason>;
const nearest = Object.keys(flawReasons) as OutcomeFlaw[];

/** Each outcome says, in one language at least, what the learner can do afterwards. */
export function outcomesTellDeeds(document: OfferingDocument): Failure | undefined {
  const titles = taggedTextsOf(document.title).flatMap(([, title]) => wordsOf(title));
  for (const [index, { text }] of outcomesOf(document).entries()) {
    const flaw = flawOf(taggedTextsOf(text), titles);
    if (!flaw) continue;
    return { reason: flawReasons[flaw], params: { number: index + 1 }, pointer: `/outcomes/${index}/text` };
  }
  return undefined;
}

function flawOf(texts: [tag: string, text: string][], titles: readonly string[]): OutcomeFlaw | undefined {
  const flaws = new Set<OutcomeFlaw>();
  for (const [tag, text] of texts) {
    const flaw = outcomeFlaw(text, tag, titles);
    if (!flaw) return undefined;
    flaws.add(flaw);
  }
  return nearest.find((flaw) => flaws.has(flaw));
}

/**
 * Outcomes have ids of their own, and still differ when subjects, 'can' and ornaments are left out. Two that only
 * point elsewhere ('see the Swedish text') are not called the same.
 */
export function outcomesDistinct(document: OfferingDocument): Failure | undefined {
  const outcomes = outcomesOf(document);
  const seen = new Map<string, number>();
  for (const [index, outcome] of outcomes.length > 1 ? outcomes.entries() : []) {
    for (const { mark, text } of marksOf(outcome)) {
      const first = seen.get(mark);
      if (first === undefined) seen.set(mark, index);
      else if (first !== index && (text === undefined || !noAnswer(wordsOf(text)))) {
        const params = { number: index + 1, first: first + 1 };
        return { reason: 'framework/outcome-twice', params, pointer: `/outcomes/${index}` };
      }
    }
  }
  return undefined;
}

function marksOf({ id, text }: Outcome): { mark: string; text?: string }[] {
  const contents = taggedTextsOf(text).map(([tag, said]) => ({
    tag,
    text: said,
    content: contentOf(said, tag),
  }));
  const marks = contents.filter(({ content }) => content !== '');
  return [
    { mark: `id ${id}` },
    ...marks.map(({ tag, text, content }) => ({ mark: `${tag} ${content}`, text })),
  ];
}

/** `unless`: where a value there answers already; `address`: whether a link or e-mail address is an answer. */
export type Answers = { at: string; unless?: string; address?: boolean };

/** The text is an answer, not a promise of one, a signpost to one, or filler. */
export function answers(document: OfferingDocument, { at, unless, address }: Answers): Failure | undefined {
  if (unless !== undefined && (follow(document, unless).value ?? null) !== null) return undefined;
  let flaw: NoAnswer | undefined;
  for (const [, text] of taggedTextsOf(follow(document, at).value)) {
    const found = address && hasAddress(text) ? undefined : noAnswer(wordsOf(text));
    if (!found) return undefined;
    flaw ??= found;
  }
  return flaw && { reason: flawReasons[flaw], params: {}, pointer: at };
}

/** The text names something, and is not only a code or a word for the kind of thing. */
export function namesOne(document: OfferingDocument, at: string): Failure | undefined {
  const texts = taggedTextsOf(follow(document, at).value);
  if (texts.length === 0 || texts.some(([, text]) => names(text))) return undefined;
  const [[, value]] = texts as [[string, string]];
  return { reason: 'framework/names-nothing', params: { value: value.slice(0, 80) }, pointer: at };
}
