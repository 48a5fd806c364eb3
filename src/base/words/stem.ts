import type { Language } from '../language.ts';

const SHORTEST = 3;
type Rule = readonly [ending: RegExp, instead: string];

/**
 * The part of a folded word that stays when it is inflected. It need not be a word: it only has to be the same for
 * the forms of one word and seldom for two. How well that goes is measured in stem.test.ts.
 */
export function stem(word: string, language: Language): string {
  if (/\d/.test(word) || word.length <= SHORTEST) return word;
  if (language === 'fi') return stemFinnish(word);
  return language === 'sv' ? stemSwedish(word) : stemEnglish(word);
}

// All endings are written as folding leaves them: one letter for two, no dots.

/** Nouns whose stem itself changes: yritys – yritykse-, johtaminen – johtamise-, turvallisuus – turvallisuude-. */
const finnishNouns: readonly Rule[] = [
  [/(?<=...[aeiouy])nen$/, ''],
  [/(?<=..[iuyo])ks[ei][a-z]{0,4}$/, ''],
  [/(?<=..[uy]|....a)s(?:ta|ten)?$/, ''],
  [/(?<=....)is(?:e[a-z]{0,4}|i[a-z]{0,4}|ta|ten)$/, 'i'],
  [/(?<=....[uy])(?:de[a-z]{0,4}|ta)$/, ''],
];

const finnishCases: readonly Rule[] = [
  [/(?<=..)i(?:sa|sta|la|lta|le|ksi|na|den|ten|sin|hin|ta|en|a|n|t)$/, ''],
  [/(?<=.[aeiouy])(?:sen|sa|sta|la|lta|le|ksi|na|h[aeiouy]n)$/, ''],
  [/(?<=..[oeuy])(?:jen|ja)$/, ''],
  [/(?<=...)(?:ten|den|ta)$/, ''],
  [/(?<=..)(?:[aeiouy]n|n|t)$/, ''],
];

function stemFinnish(word: string): string {
  const bare = without(word, [[/(?<=....)nsa$/, '']]);
  const noun = without(bare, finnishNouns);
  return gradeless(trimVowels(noun === bare ? without(bare, finnishCases) : noun));
}

function trimVowels(word: string): string {
  const trimmed = word.replace(/[aeiouy]+$/, '');
  return trimmed.length >= SHORTEST ? trimmed : word.slice(0, SHORTEST);
}

/** Consonants that weaken when an ending closes the syllable: taito – taidon, kunta – kunnan, tapa – tavan. */
function gradeless(stem: string): string {
  return without(stem, [
    [/(?<=..n)[tdgk]$/, ''],
    [/(?<=..[lr])t$/, ''],
    [/(?<=..m)p$/, ''],
    [/d$/, 't'],
    [/v$/, 'p'],
  ]);
}

const swedishEndings: readonly Rule[] = [
  [/(?<=...)(?:het|heten|heter|heterna|arna|erna|orna|aren|are|ens|ets|ade)s?$/, ''],
  [/(?<=...)(?:(?<!b)ar|er|or|en|et|na|as|es)s?$/, ''],
  [/(?<=...[rlgkd])t$/, ''],
  [/(?<=...)[aens]$/, ''],
];

function stemSwedish(word: string): string {
  const bare = without(word, swedishEndings);
  return without(without(bare, [[/(?<=...)(?:ning|ande|ende)$/, '']]), [[/(?<=...)[ae]$/, '']]);
}

const englishEndings: readonly Rule[] = [
  [/(?<=...)(?:i[sz]ations?|ations?|ings?|ments?|i?ed|i?es|s)$/, ''],
  [/(?<=...)(?:ers?|ly|y|e)$/, ''],
];

function stemEnglish(word: string): string {
  return without(without(word, englishEndings), [[/(?<=...)(?:er|e|i|y)$/, '']]);
}

/** The word after the first rule that fits it. */
function without(word: string, rules: readonly Rule[]): string {
  for (const [ending, instead] of rules) if (ending.test(word)) return word.replace(ending, instead);
  return word;
}
