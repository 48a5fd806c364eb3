import { isLanguage, type Language, type LocalizedText, languages } from '../../../../base/language.ts';
import { foldedWords } from '../../../../base/words/fold.ts';
import { stem } from '../../../../base/words/stem.ts';
import { iscedField, type OfferingDocument } from '../../../framework/index.ts';

/** Words for the four weights of PostgreSQL's full text, most important first; only a–z, 0–9 and spaces. */
export type SearchWords = { A: string; B: string; C: string; D: string };

/** Texts of so many words are indexed whole; what comes after that finds nothing. */
const MOST_WORDS = 1500;
const COMPOUND_FROM = 8;
const SHORTEST_PART = 4;

/**
 * What an offering is found by. Each word stands as it is (folded) and as its stem in the language of its text; the
 * ends of long title words too, since Finnish and Swedish write compounds in one: *matkailuyritys* is found by
 * *yritys*.
 */
export function searchWords(document: OfferingDocument): SearchWords {
  const {
    title,
    outcomes = [],
    plainSummary,
    description,
    field,
    targetGroup,
    awardingBody,
    source,
  } = document;
  const skills = outcomes.flatMap((outcome) => outcome.skills ?? []).map((skill) => skill.label);
  const fieldName = field ? iscedField(field)?.label : undefined;
  return {
    A: indexed([title]),
    B: indexed([...outcomes.map((outcome) => outcome.text), ...skills]),
    C: indexed([plainSummary, description]),
    D: `${indexed([targetGroup, awardingBody, fieldName, { fi: source?.code ?? '' }])} ${compoundEnds(title)}`.trim(),
  };
}

function indexed(texts: readonly (LocalizedText | undefined)[]): string {
  const words = new Set<string>();
  for (const { word, language } of texts.flatMap(wordsOf)) {
    words.add(word);
    for (const each of language ? [language] : languages) words.add(stem(word, each));
  }
  return [...words].slice(0, MOST_WORDS * 2).join(' ');
}

function wordsOf(text: LocalizedText | undefined): { word: string; language: Language | undefined }[] {
  return Object.entries(text ?? {}).flatMap(([tag, value]) => {
    const base = tag.slice(0, 2).toLowerCase();
    const language = isLanguage(base) ? base : undefined;
    return foldedWords(value ?? '')
      .slice(0, MOST_WORDS)
      .map((word) => ({ word, language }));
  });
}

function compoundEnds(title: LocalizedText): string {
  const ends = new Set<string>();
  for (const { word, language } of wordsOf(title)) {
    if (!language || language === 'en' || word.length < COMPOUND_FROM) continue;
    const whole = stem(word, language);
    for (let at = SHORTEST_PART - 1; whole.length - at >= SHORTEST_PART; at += 1) ends.add(whole.slice(at));
  }
  return [...ends].join(' ');
}
