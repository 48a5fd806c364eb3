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

// One text is read by several checks one after the other, and the awarding body is the same in row after row.
const read = new Map<string, readonly string[]>();
const KEPT = 500;

/** The words of a text, folded so that case and composition do not matter. */
export function wordsOf(text: string): readonly string[] {
  const known = read.get(text);
  if (known) return known;
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  if (read.size >= KEPT) read.clear();
  read.set(text, words);
  return words;
}

/** Why a text says nothing, or undefined when it does say something. */
export type Emptiness = 'blank' | 'stop-gap' | 'too-short';

type Least = { letters: number; words: number };

/**
 * Reads no further than it must: most texts are long and say something with their first words.
 * @param least smallest number of letters and of words that a text of this kind has
 */
export function emptinessOf(text: string, least: Least): Emptiness | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  let [words, onlyStopGaps] = [0, true];
  eachWord(trimmed, (word) => {
    words += 1;
    onlyStopGaps = onlyStopGaps && stopGaps.has(word);
    return onlyStopGaps || words < least.words;
  });
  if (onlyStopGaps || isStopGap(trimmed)) return 'stop-gap';
  return words >= least.words && hasLetters(trimmed, least.letters) ? undefined : 'too-short';
}

/** Hands over one folded word after the other, as long as `visit` wants more. */
function eachWord(text: string, visit: (word: string) => boolean): void {
  const folded = text.normalize('NFKC').toLowerCase();
  WORD.lastIndex = 0;
  for (let found = WORD.exec(folded); found; found = WORD.exec(folded)) if (!visit(found[0])) return;
}

const LONGEST_STOP_GAP = Math.max(...[...stopGaps].map(({ length }) => length));

/** Signs as well as words: 'n/a', '???'. Full stops and the like at the end do not count. */
function isStopGap(text: string): boolean {
  let end = text.length;
  while (end > 0 && '.!:;,'.includes(text[end - 1]!)) end -= 1;
  return end <= LONGEST_STOP_GAP && stopGaps.has(text.slice(0, end).toLowerCase());
}

function hasLetters(text: string, least: number): boolean {
  let letters = 0;
  for (const character of text) {
    if (letters >= least) return true;
    if (isLetter(character)) letters += 1;
  }
  return letters >= least;
}

function isLetter(character: string): boolean {
  return character < '\x80' ? /[a-z]/i.test(character) : /\p{L}/u.test(character);
}

/** The words of a title, to hold texts against. */
export function knownWordsOf(title: string): ReadonlySet<string> {
  return new Set(wordsOf(title));
}

/** True when `text` has no word beyond those of a title (`known`) and the usual openers. */
export function repeatsTitle(text: string, known: ReadonlySet<string>): boolean {
  if (known.size === 0) return false;
  let repeats = true;
  eachWord(text, (word) => {
    repeats = known.has(word) || openers.has(word);
    return repeats;
  });
  return repeats;
}
