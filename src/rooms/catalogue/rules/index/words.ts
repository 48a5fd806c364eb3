import { isLanguage, type Language, type LocalizedText, languages } from '../../../../base/language.ts';
import { foldedWords } from '../../../../base/words/fold.ts';
import { stem } from '../../../../base/words/stem.ts';
import { iscedField, type OfferingDocument } from '../../../framework/index.ts';

/** Texts of so many words are indexed whole; what comes after that finds nothing. */
const MOST_WORDS = 1500;
/** What weighs in the order of results. */
const MOST_HEAD = 60;
/** And so many letters: the words that weigh stand in the row itself, and a row has its limit. */
const MOST_HEAD_LETTERS = 1500;
const COMPOUND_FROM = 8;
const SHORTEST_PART = 4;
const LONGEST_WORD = 60;

/** A word as people write it, as it is compared, and what stays of it when it is inflected. */
export type Form = { word: string; shown: string; stems: string[] };

export type DocumentWords = {
  /** Stems of the title, and of the skills that are not in it. */
  title: string[];
  skills: string[];
  /** All stems, with the ends of the title's compounds. */
  stems: string[];
  /** The words themselves, each once. */
  forms: Form[];
};

/**
 * What an offering is found by. Each word stands as its stem in the language of its text; the ends of long title words
 * too, since Finnish and Swedish write compounds in one: *matkailuyritys* is found by *yritys*.
 */
export function documentWords(document: OfferingDocument): DocumentWords {
  const { title, outcomes = [], plainSummary, description, targetGroup, awardingBody, parts = [] } = document;
  const labels = outcomes.flatMap((outcome) => outcome.skills ?? []).map((skill) => skill.label);
  const inTitle = formsOf([title]);
  const inSkills = formsOf(labels);
  const field = document.field ? iscedField(document.field)?.label : undefined;
  const others = formsOf([
    ...outcomes.map((outcome) => outcome.text),
    plainSummary,
    description,
    targetGroup,
    awardingBody,
    field,
    ...parts.map((part) => part.title),
    { fi: document.source?.code ?? '' },
  ]);
  const forms = new Map([...inTitle, ...inSkills, ...others].slice(0, MOST_WORDS));
  const titleStems = stemsOf(inTitle);
  const known = new Set(titleStems);
  return {
    title: weighing(titleStems),
    skills: weighing(stemsOf(inSkills).filter((one) => !known.has(one))),
    stems: [...new Set([...stemsOf(forms), ...compoundEnds(title)])],
    forms: [...forms.values()],
  };
}

function weighing(stems: readonly string[]): string[] {
  let letters = 0;
  return stems.slice(0, MOST_HEAD).filter((one) => {
    letters += one.length;
    return letters <= MOST_HEAD_LETTERS;
  });
}

function stemsOf(forms: ReadonlyMap<string, Form>): string[] {
  return [...new Set([...forms.values()].flatMap(({ stems }) => stems))];
}

function formsOf(texts: readonly (LocalizedText | undefined)[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  for (const text of texts) {
    for (const [tag, value] of Object.entries(text ?? {})) addForms(forms, tag, value ?? '');
  }
  return forms;
}

function addForms(forms: Map<string, Form>, tag: string, value: string): void {
  const base = tag.slice(0, 2).toLowerCase();
  const own: readonly Language[] = isLanguage(base) ? [base] : languages;
  for (const written of value.split(/[^\p{L}\p{M}\p{N}+#'’]+/u).slice(0, MOST_WORDS)) {
    for (const word of foldedWords(written)) {
      if (word.length > LONGEST_WORD) continue;
      const known = forms.get(word);
      const stems = own.map((language) => stem(word, language));
      if (!known) forms.set(word, { word, shown: shownForm(written), stems: [...new Set(stems)] });
      else known.stems = [...new Set([...known.stems, ...stems])];
    }
  }
}

/** Names keep their capital letters only where there are several of them: "GIS", but "hitsaus". */
function shownForm(written: string): string {
  return /\p{Lu}.*\p{Lu}/u.test(written) ? written : written.toLocaleLowerCase('fi');
}

function compoundEnds(title: LocalizedText): string[] {
  const ends = new Set<string>();
  for (const language of ['fi', 'sv'] as const) {
    for (const word of foldedWords(title[language] ?? '')) {
      if (word.length < COMPOUND_FROM || word.length > LONGEST_WORD) continue;
      const whole = stem(word, language);
      for (let at = SHORTEST_PART - 1; whole.length - at >= SHORTEST_PART; at += 1) ends.add(whole.slice(at));
    }
  }
  return [...ends];
}
