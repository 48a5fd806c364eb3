import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { swedish } from './swedish.ts';

/** What a word may be in an outcome; a word may be several things, and the languages share one list. */
export const DEED = 1;
/** A deed that is also a noun: 'design', 'plans'. */
export const MAYBE_DEED = 2;
export const ABILITY = 4;
export const LEARNER = 8;
export const ACTIVITY = 16;
export const COURSE = 32;
export const TEACHING = 64;
export const PLAIN = 128;
export const ORNAMENT = 256;
export const GENERIC = 512;

const kinds = new Map<string, number>();

function add(words: string | readonly string[], kind: number): void {
  for (const word of typeof words === 'string' ? split(words) : words)
    kinds.set(word, (kinds.get(word) ?? 0) | kind);
}

function split(words: string): string[] {
  return words.trim().split(/\s+/u);
}

for (const verb of split(english.deeds)) {
  const [base = '', kind] = verb.endsWith('*') ? [verb.slice(0, -1), MAYBE_DEED] : [verb, DEED];
  add([base, thirdPerson(base)], kind as number);
}
for (const verb of split(swedish.deedsAr)) add([verb, `${verb}r`], DEED);
add(swedish.deedsOther, DEED);
add(finnish.deeds, DEED);

for (const language of [english, swedish, finnish]) {
  add(language.abilities, ABILITY);
  add(language.learners, LEARNER);
  add(language.activities, ACTIVITY);
  add(language.courses, COURSE);
  add(language.plain, PLAIN);
}
add(english.teaches, TEACHING);
add(swedish.teaches, TEACHING);
add(finnish.teaches, TEACHING);
for (const { ornaments, generic } of [english, swedish]) {
  add(ornaments, ORNAMENT);
  add(generic, GENERIC);
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

/** The nouns of what one can, each with the words of which one has to follow. */
export const abilityNouns = new Map<string, ReadonlySet<string>>(
  [english, swedish].flatMap((language) =>
    Object.entries(language.abilityNouns).flatMap(([nouns, next]) =>
      split(nouns).map((noun) => [noun, new Set(split(next))] as const),
    ),
  ),
);
export const finnishAbilityNouns: ReadonlySet<string> = new Set(split(finnish.abilityNouns));
add([...abilityNouns.keys(), ...finnishAbilityNouns], GENERIC);

const VOWELS = '[aeiouyäö]{0,2}';
const CASES =
  'n|t|a|ä|[jt][aä]|tt[aä]|n[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|seen|siin|h[aeiouyäö]n|d?en|tt?en|sti|m?min|m[mp][aä][aän]';
const OWNERS = 'ns[aä]|[aä]n|si|mme';
const bent = (stems: string) =>
  new RegExp(
    `^(?:${split(stems).join('|')})${VOWELS}(?:nen|s[ei]?)?${VOWELS}(?:${CASES})?(?:${OWNERS})?$`,
    'u',
  );
const finnishOrnament = bent(finnish.ornaments);
const finnishGeneric = bent(finnish.generic);

const remembered = new Map<string, number>();
const MOST_REMEMBERED = 50_000;

/** The kinds of a word in lower case. What is remembered saves time and changes no answer. */
export function kindsOf(word: string): number {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  const bentKinds = (finnishOrnament.test(word) ? ORNAMENT : 0) | (finnishGeneric.test(word) ? GENERIC : 0);
  const kind = (kinds.get(word) ?? 0) | bentKinds;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(word, kind);
  return kind;
}

export function isOne(word: string | undefined, kind: number): boolean {
  return word !== undefined && (kindsOf(word) & kind) !== 0;
}
