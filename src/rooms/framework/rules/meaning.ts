/**
 * Whether a text says something. Nobody can tell by machine whether an outcome is good; but a dash, a stop-gap or
 * the title once more is not one, and that can be told.
 */

/** Words that people write to get past a required field, in the languages of the consortium. */
const stopGaps = new Set(
  [
    'tbd tba tbc tdb todo na n/a null xxx xx x asdf lorem ipsum dolor sit amet puuttuu myöhemmin',
    'täydennetään täydentyy tulossa kesken lisätään päivitetään saknas kompletteras senare kommer',
    'pending missing later to be added ? ?? ??? ... … - – —',
  ].flatMap((line) => line.split(' ')),
);

/** Openers that add nothing to a title: 'Opiskelija osaa …', 'Studenten kan …', 'The student can …'. */
const openers = new Set(
  [
    'opiskelija osallistuja oppija kurssin opintojakson koulutuksen jälkeen suoritettuaan osaa hallitsee tuntee',
    'ymmärtää tietää ja den studerande studenten deltagaren efter kursen kan känner till förstår behärskar och',
    'the student learner participant after course can is able to knows know understands understand and of in a an',
  ].flatMap((line) => line.split(' ')),
);

// Scripts written without spaces: each character counts as a word.
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu;

/** The words of a text, folded so that case and composition do not matter. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

/** Why a text says nothing, or undefined when it does say something. */
export type Emptiness = 'blank' | 'stop-gap' | 'too-short';

/** @param least smallest number of letters and of words that a text of this kind has */
export function emptinessOf(text: string, least: { letters: number; words: number }): Emptiness | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  const words = wordsOf(trimmed);
  const bare = trimmed.toLowerCase().replace(/[.!:;,]+$/u, '');
  if (stopGaps.has(bare) || words.every((word) => stopGaps.has(word))) return 'stop-gap';
  const letters = trimmed.match(/\p{L}/gu)?.length ?? 0;
  const enough = letters >= least.letters && words.length >= least.words;
  return enough ? undefined : 'too-short';
}

/** True when `text` has no word beyond those of `title` and the usual openers. */
export function repeatsTitle(text: string, title: string): boolean {
  const known = new Set(wordsOf(title));
  return known.size > 0 && wordsOf(text).every((word) => known.has(word) || openers.has(word));
}
