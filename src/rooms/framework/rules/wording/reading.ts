import {
  ABILITY,
  ACTIVITY,
  abilityNouns,
  COURSE,
  DEED,
  finnishAbilityNouns,
  GENERIC,
  isOne,
  LEARNER,
  MAYBE_DEED,
  ORNAMENT,
  PLAIN,
  TEACHING,
} from './kinds.ts';

/**
 * What a sentence tells: that one is able to something ('osaa laskea'), a deed ('laskee annoksen'), what happens in
 * teaching ('kurssilla käydään läpi'), or it only names a topic.
 */
export type Reading = 'ability' | 'deed' | 'teaching' | 'topic';

const AFTERWARDS = new Set([
  'jälkeen',
  'suoritettuaan',
  'käytyään',
  'after',
  'efter',
  'completing',
  'completed',
]);
/** To take part in a meeting is something one can; to take part in lectures is how one gets there. */
const TAKES_PART = new Set(['participate', 'participates', 'osallistuu', 'osallistut', 'deltar', 'delta']);
const LEARN = new Set(['learn', 'learns', 'lär', 'lära']);
const TO_DO = new Set(['to', 'how', 'att', 'hur']);
/** After these a word that may be a verb or a noun is a noun: 'plans for', 'models and methods'. */
const AFTER_NOUN = new Set([
  'and',
  'or',
  'of',
  'in',
  'for',
  'on',
  'at',
  'with',
  'och',
  'i',
  'av',
  'för',
  'inom',
  'om',
]);
/** 'Control systems', 'test cases': names of things. */
const KINDS_OF_PLURALS = new Set([
  'systems',
  'cases',
  'strategies',
  'models',
  'services',
  'trends',
  'standards',
]);
/** Soon after these it is a verb: 'design a', 'test whether'. */
const AFTER_VERB = new Set(
  'a an the one their its own how what which whether when where each every this these up out en ett sin sitt sina ut upp hur'.split(
    ' ',
  ),
);

/** @param language the tag's first part, 'fi'; what only the form of a word tells is asked in its language only */
export function readingOf(words: readonly string[], language: string): Reading {
  const learner = words.findIndex((word) => isOne(word, LEARNER));
  const aboutCourse = !isOne(words[0], DEED) && isAboutCourse(words);
  if (aboutCourse && learner < 0 && !words.some(speaksToLearner)) return 'teaching';
  if (abilityAt(words, aboutCourse ? Math.max(learner, 0) : 0)) return 'ability';
  const heads = [headAfter(words, -1), ...(learner < 0 ? [] : [headAfter(words, learner)])];
  if (heads.some((at) => isDeed(words, at, language, at > 0 && learner >= 0 && learner < at))) return 'deed';
  const teaches =
    words.some((word) => isOne(word, TEACHING)) || heads.some((at) => isOne(words[at], ACTIVITY));
  return teaches || words.some((word) => isOne(word, ACTIVITY)) ? 'teaching' : 'topic';
}

/** 'Kurssilla …', 'This course …', but not 'Kurssin jälkeen …'. */
function isAboutCourse(words: readonly string[]): boolean {
  return words.slice(0, 3).some((word) => isOne(word, COURSE)) && !words.some((each) => AFTERWARDS.has(each));
}

/** Finnish 'osaat', 'opit': the ending is the subject. */
function speaksToLearner(word: string): boolean {
  return isOne(word, ABILITY) && /[tn]$/u.test(word) && !/(?:vat|vät)$/u.test(word);
}

function abilityAt(words: readonly string[], from: number): boolean {
  return words.some((word, at) => {
    if (at < from) return false;
    if (isOne(word, ABILITY)) return at + 1 < words.length || at > 0;
    const next = words[at + 1] ?? '';
    if (LEARN.has(word)) return TO_DO.has(next) || TO_DO.has(words[at + 2] ?? '');
    if (finnishAbilityNouns.has(word)) return /[aä]$/u.test(next);
    return abilityNouns.get(word)?.has(next) ?? false;
  });
}

/** The place of the verb, if there is one: the first word, or the first after the subject, past adverbs. */
function headAfter(words: readonly string[], subject: number): number {
  let at = subject + 1;
  while (at < words.length - 1 && isBeside(words[at] ?? '')) at += 1;
  return at;
}

function isBeside(word: string): boolean {
  if (isOne(word, DEED | MAYBE_DEED | ACTIVITY)) return false;
  return isOne(word, PLAIN | ORNAMENT) || /(?:sti|ly)$/u.test(word) || /^\d+$/u.test(word);
}

function isDeed(words: readonly string[], at: number, language: string, hasSubject: boolean): boolean {
  const word = words[at];
  if (word === undefined || at + 1 >= words.length || isOne(word, ACTIVITY)) return false;
  if (TAKES_PART.has(word) && words.some((each) => isOne(each, COURSE | TEACHING))) return false;
  if (isOne(word, DEED)) return true;
  if (isOne(word, MAYBE_DEED)) return hasSubject || isVerbHere(words, at);
  return formsOfDeeds[language]?.(word, words[at + 1] ?? '', hasSubject) ?? false;
}

function isVerbHere(words: readonly string[], at: number): boolean {
  const next = words[at + 1] ?? '';
  if (next === 'and' || next === 'och')
    return isOne(words[at + 2], DEED) || AFTER_VERB.has(words[at + 3] ?? '');
  if (words.slice(at + 1, at + 4).some((word) => AFTER_VERB.has(word))) return true;
  if (words[at]?.endsWith('s')) return !AFTER_NOUN.has(next);
  return next.endsWith('ly') || (!isOne(next, GENERIC) && words.slice(at + 1, at + 4).some(isObject));
}

/** A plural noun a bare verb may have for its object: 'plan menus'. */
function isObject(word: string): boolean {
  return /[^s]s$/u.test(word) && !isOne(word, GENERIC | PLAIN) && !KINDS_OF_PLURALS.has(word);
}

const DETERMINERS = new Set('a an the one their its how what which whether'.split(' '));
const BESIDE_SWEDISH = new Set(
  'en ett sin sitt sina hur vad vilka om sig ut upp in bort fram ihop isär'.split(' '),
);

/** What the form of a first word tells of verbs that stand in no list, by language. */
const formsOfDeeds: Record<string, (word: string, next: string, hasSubject: boolean) => boolean> = {
  // Third person: 'laskee', 'mittaa', 'arvioi'. Nouns that end so are few; those stand after the mark.
  fi: (word, _next, hasSubject) =>
    word.length > 3 &&
    ((/(?:aa|ää|ee|ii|oo|öö|[stnhlpj]uu|yy|oi|öi|oit|öit)$/u.test(word) &&
      !/(?:vapaa|iikkaa|iaa|vastuu|paluu)$/u.test(word)) ||
      /(?:oida|öidä)$/u.test(word) ||
      (hasSubject && /(?:vat|vät)$/u.test(word))),
  // 'Analyserar'; 'förser sig', 'bländar in'.
  sv: (word, next) =>
    /.{3}(?:erar|era)$/u.test(word) || (/(?:.{2}(?:ar|er)|för)$/u.test(word) && BESIDE_SWEDISH.has(next)),
  // 'Standardises'; 'collimates the beam', for no noun has an article after it.
  en: (word, next) =>
    (/.{2}(?:ises|izes|ifies|ise|ize|ify)$/u.test(word) &&
      !/(?:exerc|enterpr|expert|franch|prem)/u.test(word)) ||
    (DETERMINERS.has(next) && !isOne(word, PLAIN) && !word.endsWith('ing')),
};
