import { isLanguage, type Language, type LocalizedText, languages } from '../../../../base/language.ts';
import { foldedWords } from '../../../../base/words/fold.ts';
import { stem } from '../../../../base/words/stem.ts';
import type { CompetenceLevel, OfferingDocument, Outcome } from '../../../framework/index.ts';

/** What of an offering is compared: a whole document, or as much of it as is known. */
export type Compared = Pick<OfferingDocument, 'outcomes' | 'ects' | 'level'>;

/** One word of a sentence as it is compared; `weight` says how much it tells of the ability (0–1). */
export type Word = { readonly stem: string; readonly weight: number };

/** A text in one language. `whole` is the text itself, since what is written alike is the same in any script. */
export type Sentence = { readonly whole: string; readonly words: readonly Word[] };

/** An outcome, prepared for comparison once. */
export type Reading = {
  readonly outcome: Outcome;
  /** Language tag → the sentence. */
  readonly said: ReadonlyMap<string, Sentence>;
  /** Language → the labels of its skills in that language. */
  readonly named: ReadonlyMap<string, readonly Sentence[]>;
  readonly skills: ReadonlySet<string>;
  readonly level: CompetenceLevel | null;
};

/** An outcome begins with its verb in all three languages, and few verbs say what it is about. */
const VERB_WEIGHT = 0.35;

const fillers: Record<Language, ReadonlySet<string>> = {
  fi: folded(
    'ja tai sekä että jotta joka jota jossa josta jolla joilla mitä mikä missä milloin miten kun jos niin on ei eikä ole voi saa siitä siihen sen se ne niiden niitä oman omaa omassa mukaan avulla tukena perusteella lähtien varten kanssa myös hyvin eri yhden yhdessä sitä mihin',
  ),
  sv: folded(
    'och eller samt att som en ett den det de i på av för med om till från vid utifrån efter enligt så när hur vad var vilka vilken sin sitt sina är inte kan man får även under mellan ur där',
  ),
  en: folded(
    'and or the a an of for in on to with by from at as is are be not that which what when how who whom one ones its it their into so can may than according own where between within before after',
  ),
};

function folded(words: string): ReadonlySet<string> {
  return new Set(foldedWords(words));
}

/** Prepares the outcomes of an offering: their words in every language they are written in, their skills, their level. */
export function readings({ outcomes = [], level }: Compared): Reading[] {
  return outcomes.map((outcome) => {
    const skills = outcome.skills ?? [];
    return {
      outcome,
      said: new Map(
        written(outcome.text).map(([tag, text]) => [tag, sentence(text, tag, VERB_WEIGHT)] as const),
      ),
      named: new Map(
        languages.map((tag) => {
          const labels = skills.flatMap(({ label }) => label[tag] ?? []);
          return [tag, labels.map((label) => sentence(label, tag, 1))] as const;
        }),
      ),
      skills: new Set(skills.map(({ uri }) => uri)),
      level: outcome.level ?? level?.competence ?? null,
    };
  });
}

function written(text: LocalizedText): [tag: string, text: string][] {
  return Object.entries(text).flatMap(([tag, said]) => {
    const trimmed = said?.trim();
    return trimmed ? [[tag.slice(0, 2).toLowerCase(), trimmed]] : [];
  });
}

function sentence(text: string, tag: string, firstWeight: number): Sentence {
  const language = isLanguage(tag) ? tag : undefined;
  const all = foldedWords(text);
  const weight = new Map<string, number>();
  for (const [index, word] of all.entries()) {
    if (language && fillers[language].has(word)) continue;
    const root = language ? stem(word, language) : word;
    weight.set(root, Math.max(weight.get(root) ?? 0, index === 0 && all.length > 1 ? firstWeight : 1));
  }
  return {
    whole: all.join(' ') || text,
    words: [...weight].map(([root, one]) => ({ stem: root, weight: one })),
  };
}
