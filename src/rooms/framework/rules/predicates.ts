import { isCountry } from './countries.ts';
import type { Framework, Predicate } from './framework.ts';
import { type Emptiness, emptinessOf, knownWordsOf, repeatsTitle, wordsOf } from './meaning.ts';
import type { OfferingDocument, Outcome } from './offering-document.ts';
import { follow } from './pointer.ts';
import type { Failure, Reason } from './reasons.ts';
import { outcomesOf, taggedTextsOf } from './texts-of.ts';
import { answers, namesOne, outcomesDistinct, outcomesTellDeeds } from './wording-checks.ts';

export type { Failure };

/** The named checks for what JSON Schema cannot say. They run only on documents whose schema check passed. */
export function judge(
  predicate: Predicate,
  document: OfferingDocument,
  framework: Framework,
): Failure | undefined {
  switch (predicate.name) {
    case 'creditBounds':
      return creditBounds(document, framework);
    case 'countryCode':
      return countryCode(document, predicate.at);
    case 'saysSomething':
      return saysSomething(document, predicate);
    case 'outcomesSaySomething':
      return outcomesSaySomething(document, predicate);
    case 'outcomesDiffer':
      return outcomesDiffer(document);
    case 'levelsAgree':
      return levelsAgree(document, predicate.eqfOf);
    case 'partsAddUp':
      return partsAddUp(document);
    case 'sharesAddUp':
      return sharesAddUp(document, predicate);
    case 'countryOfInstitution':
      return countryOfInstitution(document, predicate.countryOf);
    case 'namesOne':
      return namesOne(document, predicate.at);
    case 'answers':
      return answers(document, predicate);
    case 'outcomesTellDeeds':
      return outcomesTellDeeds(document);
    case 'outcomesDistinct':
      return outcomesDistinct(document);
  }
}

function creditBounds({ ects }: OfferingDocument, { creditBounds }: Framework): Failure | undefined {
  const { minimum, maximum } = creditBounds;
  if (typeof ects !== 'number') return undefined;
  const params = { ects, minimum, maximum };
  if (ects < minimum) return { reason: 'framework/credits-too-few', params, pointer: '/ects' };
  if (ects > maximum) return { reason: 'framework/credits-too-many', params, pointer: '/ects' };
  return undefined;
}

function countryCode(document: OfferingDocument, at: string): Failure | undefined {
  const code = String(follow(document, at).value);
  if (isCountry(code)) return undefined;
  return { reason: 'framework/country-unknown', params: { value: code.slice(0, 40) }, pointer: at };
}

function countryOfInstitution(
  { institution, awardingCountry }: OfferingDocument,
  countryOf: Record<string, string>,
): Failure | undefined {
  if (institution === undefined || !Object.hasOwn(countryOf, institution)) return undefined;
  const country = countryOf[institution];
  if (country === undefined || country === awardingCountry) return undefined;
  const params = { country, value: String(awardingCountry).slice(0, 40) };
  return { reason: 'framework/country-differs', params, pointer: '/awardingCountry' };
}

type Least = { letters?: number; words?: number };
const least = ({ letters = 2, words = 1 }: Least) => ({ letters, words });

const emptinessReasons: Record<Emptiness, Reason> = {
  blank: 'framework/text-blank',
  'stop-gap': 'framework/text-stop-gap',
  'too-short': 'framework/text-too-short',
};

/** In one language at least; a half-translated text is not blamed for the language that is still blank. */
function saysSomething(document: OfferingDocument, predicate: Least & { at: string }): Failure | undefined {
  const texts = textsOf(follow(document, predicate.at).value);
  return emptyEverywhere(texts, predicate, predicate.at);
}

function emptyEverywhere(texts: string[], predicate: Least, pointer: string): Failure | undefined {
  const flaws: Emptiness[] = [];
  for (const text of texts) {
    const flaw = emptinessOf(text, least(predicate));
    if (flaw === undefined) return undefined;
    flaws.push(flaw);
  }
  const flaw = (['too-short', 'stop-gap', 'blank'] as const).find((kind) => flaws.includes(kind)) ?? 'blank';
  return { reason: emptinessReasons[flaw], params: { ...least(predicate) }, pointer };
}

function outcomesSaySomething(document: OfferingDocument, predicate: Least): Failure | undefined {
  const titles = textsOf(document.title).map(knownWordsOf);
  const tells = (text: string) =>
    emptinessOf(text, least(predicate)) === undefined && !titles.some((known) => repeatsTitle(text, known));
  for (const [index, outcome] of outcomesOf(document).entries()) {
    const pointer = `/outcomes/${index}/text`;
    const texts = textsOf(outcome.text);
    if (texts.some(tells)) continue;
    const empty = emptyEverywhere(texts, predicate, pointer);
    return empty ?? { reason: 'framework/outcome-repeats-title', params: { number: index + 1 }, pointer };
  }
  return undefined;
}

function outcomesDiffer(document: OfferingDocument): Failure | undefined {
  const seen = new Map<string, number>();
  for (const [index, outcome] of outcomesOf(document).entries()) {
    for (const mark of marksOf(outcome)) {
      const first = seen.get(mark);
      if (first !== undefined && first !== index) {
        const params = { number: index + 1, first: first + 1 };
        return { reason: 'framework/outcome-twice', params, pointer: `/outcomes/${index}` };
      }
      seen.set(mark, index);
    }
  }
  return undefined;
}

/** Where only one is told, or the mapping does not speak of the national level, nothing contradicts. */
function levelsAgree({ level }: OfferingDocument, eqfOf: Record<string, number[]>): Failure | undefined {
  const { eqf, nqf } = level ?? {};
  if (typeof eqf !== 'number' || typeof nqf !== 'number') return undefined;
  const belonging = Object.hasOwn(eqfOf, nqf) ? eqfOf[nqf] : undefined;
  if (!belonging || belonging.includes(eqf)) return undefined;
  return { reason: 'framework/levels-differ', params: { eqf, nqf }, pointer: '/level/eqf' };
}

/** Parts of which one does not tell its credits cannot be added up: that is not said to be wrong. */
function partsAddUp({ parts, ects }: OfferingDocument): Failure | undefined {
  if (!Array.isArray(parts) || parts.length === 0 || typeof ects !== 'number') return undefined;
  const credits = parts.map((part) => part?.ects);
  if (!credits.every((one) => typeof one === 'number')) return undefined;
  const sum = hundredths(credits.reduce((all, one) => all + one, 0));
  if (sum === hundredths(ects)) return undefined;
  return { reason: 'framework/parts-differ', params: { sum, ects }, pointer: '/parts' };
}

function sharesAddUp(
  document: OfferingDocument,
  { at, total }: { at: string; total: number },
): Failure | undefined {
  const { value } = follow(document, at);
  const shares = Object.values(typeof value === 'object' && value !== null ? value : {});
  const sum = hundredths(shares.reduce((all: number, one) => all + (typeof one === 'number' ? one : 0), 0));
  if (sum === hundredths(total)) return undefined;
  return { reason: 'framework/shares-differ', params: { sum, total }, pointer: at };
}

/** Sums of decimals without their binary dust. */
function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function marksOf(outcome: Outcome): string[] {
  const texts = Object.entries(outcome.text)
    .filter(([, text]) => String(text ?? '').trim())
    .sort();
  return [`id ${outcome.id}`, ...texts.map(([tag, text]) => `${tag} ${wordsOf(String(text)).join(' ')}`)];
}

/** The texts of all languages. */
function textsOf(value: unknown): string[] {
  return taggedTextsOf(value).map(([, text]) => text);
}
